import java.io.FileWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.apache.hadoop.yarn.server.MiniYARNCluster;

/** YARN in one process, over the local file system. Writes its configuration into the given folder, last of all `ready`. */
public class YarnCluster {
  public static void main(String[] args) {
    try {
      run(args);
    } catch (Throwable failure) {
      // Threads that were started already would keep the process alive.
      failure.printStackTrace();
      System.exit(1);
    }
  }

  private static void run(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    YarnConfiguration conf = new YarnConfiguration();
    conf.set("fs.defaultFS", "file:///");
    conf.set(YarnConfiguration.RM_SCHEDULER, "org.apache.hadoop.yarn.server.resourcemanager.scheduler.fifo.FifoScheduler");
    conf.setBoolean(YarnConfiguration.NM_PMEM_CHECK_ENABLED, false);
    conf.setBoolean(YarnConfiguration.NM_VMEM_CHECK_ENABLED, false);
    conf.setInt(YarnConfiguration.NM_PMEM_MB, 4096);
    conf.setInt(YarnConfiguration.RM_SCHEDULER_MINIMUM_ALLOCATION_MB, 256);
    conf.setFloat("yarn.nodemanager.disk-health-checker.max-disk-utilization-per-disk-percentage", 100);
    MiniYARNCluster cluster = new MiniYARNCluster("tspark", 1, 1, 1);
    cluster.init(conf);
    cluster.start();
    write(cluster.getConfig(), folder.resolve("yarn-site.xml"));
    Configuration core = new Configuration(false);
    core.set("fs.defaultFS", "file:///");
    write(core, folder.resolve("core-site.xml"));
    Files.createFile(folder.resolve("ready"));
    Thread.currentThread().join();
  }

  private static void write(Configuration conf, Path file) throws Exception {
    try (FileWriter out = new FileWriter(file.toFile())) {
      conf.writeXml(out);
    }
  }
}
