/** The columns of TPC-DS, table by table: `key` is an INT, `7.2` a DECIMAL(7,2). */
const columns: Readonly<Record<string, string>> = {
  call_center: `cc_call_center_sk key, cc_call_center_id text, cc_rec_start_date date, cc_rec_end_date date,
    cc_closed_date_sk key, cc_open_date_sk key, cc_name text, cc_class text, cc_employees key, cc_sq_ft key, cc_hours text,
    cc_manager text, cc_mkt_id key, cc_mkt_class text, cc_mkt_desc text, cc_market_manager text, cc_division key,
    cc_division_name text, cc_company key, cc_company_name text, cc_street_number text, cc_street_name text,
    cc_street_type text, cc_suite_number text, cc_city text, cc_county text, cc_state text, cc_zip text, cc_country text,
    cc_gmt_offset 5.2, cc_tax_percentage 5.2`,
  catalog_page: `cp_catalog_page_sk key, cp_catalog_page_id text, cp_start_date_sk key, cp_end_date_sk key,
    cp_department text, cp_catalog_number key, cp_catalog_page_number key, cp_description text, cp_type text`,
  catalog_returns: `cr_returned_date_sk key, cr_returned_time_sk key, cr_item_sk key, cr_refunded_customer_sk key,
    cr_refunded_cdemo_sk key, cr_refunded_hdemo_sk key, cr_refunded_addr_sk key, cr_returning_customer_sk key,
    cr_returning_cdemo_sk key, cr_returning_hdemo_sk key, cr_returning_addr_sk key, cr_call_center_sk key,
    cr_catalog_page_sk key, cr_ship_mode_sk key, cr_warehouse_sk key, cr_reason_sk key, cr_order_number key,
    cr_return_quantity key, cr_return_amount 7.2, cr_return_tax 7.2, cr_return_amt_inc_tax 7.2, cr_fee 7.2,
    cr_return_ship_cost 7.2, cr_refunded_cash 7.2, cr_reversed_charge 7.2, cr_store_credit 7.2, cr_net_loss 7.2`,
  catalog_sales: `cs_sold_date_sk key, cs_sold_time_sk key, cs_ship_date_sk key, cs_bill_customer_sk key,
    cs_bill_cdemo_sk key, cs_bill_hdemo_sk key, cs_bill_addr_sk key, cs_ship_customer_sk key, cs_ship_cdemo_sk key,
    cs_ship_hdemo_sk key, cs_ship_addr_sk key, cs_call_center_sk key, cs_catalog_page_sk key, cs_ship_mode_sk key,
    cs_warehouse_sk key, cs_item_sk key, cs_promo_sk key, cs_order_number key, cs_quantity key, cs_wholesale_cost 7.2,
    cs_list_price 7.2, cs_sales_price 7.2, cs_ext_discount_amt 7.2, cs_ext_sales_price 7.2, cs_ext_wholesale_cost 7.2,
    cs_ext_list_price 7.2, cs_ext_tax 7.2, cs_coupon_amt 7.2, cs_ext_ship_cost 7.2, cs_net_paid 7.2,
    cs_net_paid_inc_tax 7.2, cs_net_paid_inc_ship 7.2, cs_net_paid_inc_ship_tax 7.2, cs_net_profit 7.2`,
  customer: `c_customer_sk key, c_customer_id text, c_current_cdemo_sk key, c_current_hdemo_sk key, c_current_addr_sk key,
    c_first_shipto_date_sk key, c_first_sales_date_sk key, c_salutation text, c_first_name text, c_last_name text,
    c_preferred_cust_flag text, c_birth_day key, c_birth_month key, c_birth_year key, c_birth_country text, c_login text,
    c_email_address text, c_last_review_date text, c_last_review_date_sk key`,
  customer_address: `ca_address_sk key, ca_address_id text, ca_street_number text, ca_street_name text,
    ca_street_type text, ca_suite_number text, ca_city text, ca_county text, ca_state text, ca_zip text, ca_country text,
    ca_gmt_offset 5.2, ca_location_type text`,
  customer_demographics: `cd_demo_sk key, cd_gender text, cd_marital_status text, cd_education_status text,
    cd_purchase_estimate key, cd_credit_rating text, cd_dep_count key, cd_dep_employed_count key, cd_dep_college_count key`,
  date_dim: `d_date_sk key, d_date_id text, d_date date, d_month_seq key, d_week_seq key, d_quarter_seq key, d_year key,
    d_dow key, d_moy key, d_dom key, d_qoy key, d_fy_year key, d_fy_quarter_seq key, d_fy_week_seq key, d_day_name text,
    d_quarter_name text, d_holiday text, d_weekend text, d_following_holiday text, d_first_dom key, d_last_dom key,
    d_same_day_ly key, d_same_day_lq key, d_current_day text, d_current_week text, d_current_month text,
    d_current_quarter text, d_current_year text`,
  household_demographics: `hd_demo_sk key, hd_income_band_sk key, hd_buy_potential text, hd_dep_count key,
    hd_vehicle_count key`,
  income_band: "ib_income_band_sk key, ib_lower_bound key, ib_upper_bound key",
  inventory: "inv_date_sk key, inv_item_sk key, inv_warehouse_sk key, inv_quantity_on_hand key",
  item: `i_item_sk key, i_item_id text, i_rec_start_date date, i_rec_end_date date, i_item_desc text, i_current_price 7.2,
    i_wholesale_cost 7.2, i_brand_id key, i_brand text, i_class_id key, i_class text, i_category_id key, i_category text,
    i_manufact_id key, i_manufact text, i_size text, i_formulation text, i_color text, i_units text, i_container text,
    i_manager_id key, i_product_name text`,
  promotion: `p_promo_sk key, p_promo_id text, p_start_date_sk key, p_end_date_sk key, p_item_sk key, p_cost 15.2,
    p_response_target key, p_promo_name text, p_channel_dmail text, p_channel_email text, p_channel_catalog text,
    p_channel_tv text, p_channel_radio text, p_channel_press text, p_channel_event text, p_channel_demo text,
    p_channel_details text, p_purpose text, p_discount_active text`,
  reason: "r_reason_sk key, r_reason_id text, r_reason_desc text",
  ship_mode: `sm_ship_mode_sk key, sm_ship_mode_id text, sm_type text, sm_code text, sm_carrier text, sm_contract text`,
  store: `s_store_sk key, s_store_id text, s_rec_start_date date, s_rec_end_date date, s_closed_date_sk key,
    s_store_name text, s_number_employees key, s_floor_space key, s_hours text, s_manager text, s_market_id key,
    s_geography_class text, s_market_desc text, s_market_manager text, s_division_id key, s_division_name text,
    s_company_id key, s_company_name text, s_street_number text, s_street_name text, s_street_type text,
    s_suite_number text, s_city text, s_county text, s_state text, s_zip text, s_country text, s_gmt_offset 5.2,
    s_tax_percentage 5.2`,
  store_returns: `sr_returned_date_sk key, sr_return_time_sk key, sr_item_sk key, sr_customer_sk key, sr_cdemo_sk key,
    sr_hdemo_sk key, sr_addr_sk key, sr_store_sk key, sr_reason_sk key, sr_ticket_number key, sr_return_quantity key,
    sr_return_amt 7.2, sr_return_tax 7.2, sr_return_amt_inc_tax 7.2, sr_fee 7.2, sr_return_ship_cost 7.2,
    sr_refunded_cash 7.2, sr_reversed_charge 7.2, sr_store_credit 7.2, sr_net_loss 7.2`,
  store_sales: `ss_sold_date_sk key, ss_sold_time_sk key, ss_item_sk key, ss_customer_sk key, ss_cdemo_sk key,
    ss_hdemo_sk key, ss_addr_sk key, ss_store_sk key, ss_promo_sk key, ss_ticket_number key, ss_quantity key,
    ss_wholesale_cost 7.2, ss_list_price 7.2, ss_sales_price 7.2, ss_ext_discount_amt 7.2, ss_ext_sales_price 7.2,
    ss_ext_wholesale_cost 7.2, ss_ext_list_price 7.2, ss_ext_tax 7.2, ss_coupon_amt 7.2, ss_net_paid 7.2,
    ss_net_paid_inc_tax 7.2, ss_net_profit 7.2`,
  time_dim: `t_time_sk key, t_time_id text, t_time key, t_hour key, t_minute key, t_second key, t_am_pm text, t_shift text,
    t_sub_shift text, t_meal_time text`,
  warehouse: `w_warehouse_sk key, w_warehouse_id text, w_warehouse_name text, w_warehouse_sq_ft key, w_street_number text,
    w_street_name text, w_street_type text, w_suite_number text, w_city text, w_county text, w_state text, w_zip text,
    w_country text, w_gmt_offset 5.2`,
  web_page: `wp_web_page_sk key, wp_web_page_id text, wp_rec_start_date date, wp_rec_end_date date, wp_creation_date_sk key,
    wp_access_date_sk key, wp_autogen_flag text, wp_customer_sk key, wp_url text, wp_type text, wp_char_count key,
    wp_link_count key, wp_image_count key, wp_max_ad_count key`,
  web_returns: `wr_returned_date_sk key, wr_returned_time_sk key, wr_item_sk key, wr_refunded_customer_sk key,
    wr_refunded_cdemo_sk key, wr_refunded_hdemo_sk key, wr_refunded_addr_sk key, wr_returning_customer_sk key,
    wr_returning_cdemo_sk key, wr_returning_hdemo_sk key, wr_returning_addr_sk key, wr_web_page_sk key, wr_reason_sk key,
    wr_order_number key, wr_return_quantity key, wr_return_amt 7.2, wr_return_tax 7.2, wr_return_amt_inc_tax 7.2,
    wr_fee 7.2, wr_return_ship_cost 7.2, wr_refunded_cash 7.2, wr_reversed_charge 7.2, wr_account_credit 7.2,
    wr_net_loss 7.2`,
  web_sales: `ws_sold_date_sk key, ws_sold_time_sk key, ws_ship_date_sk key, ws_item_sk key, ws_bill_customer_sk key,
    ws_bill_cdemo_sk key, ws_bill_hdemo_sk key, ws_bill_addr_sk key, ws_ship_customer_sk key, ws_ship_cdemo_sk key,
    ws_ship_hdemo_sk key, ws_ship_addr_sk key, ws_web_page_sk key, ws_web_site_sk key, ws_ship_mode_sk key,
    ws_warehouse_sk key, ws_promo_sk key, ws_order_number key, ws_quantity key, ws_wholesale_cost 7.2, ws_list_price 7.2,
    ws_sales_price 7.2, ws_ext_discount_amt 7.2, ws_ext_sales_price 7.2, ws_ext_wholesale_cost 7.2, ws_ext_list_price 7.2,
    ws_ext_tax 7.2, ws_coupon_amt 7.2, ws_ext_ship_cost 7.2, ws_net_paid 7.2, ws_net_paid_inc_tax 7.2,
    ws_net_paid_inc_ship 7.2, ws_net_paid_inc_ship_tax 7.2, ws_net_profit 7.2`,
  web_site: `web_site_sk key, web_site_id text, web_rec_start_date date, web_rec_end_date date, web_name text,
    web_open_date_sk key, web_close_date_sk key, web_class text, web_manager text, web_mkt_id key, web_mkt_class text,
    web_mkt_desc text, web_market_manager text, web_company_id key, web_company_name text, web_street_number text,
    web_street_name text, web_street_type text, web_suite_number text, web_city text, web_county text, web_state text,
    web_zip text, web_country text, web_gmt_offset 5.2, web_tax_percentage 5.2`,
};

interface Kind {
  readonly type: string;
  /** A value of row `id`, few enough of them that tables join. */
  readonly value: string;
}

const kinds: Readonly<Record<string, Kind>> = {
  key: { type: "INT", value: "id % 7" },
  text: { type: "STRING", value: "concat('v', id % 5)" },
  date: { type: "DATE", value: "date_add(DATE'2000-01-01', CAST(id AS INT))" },
};

const kindOf = (word: string): Kind =>
  kinds[word] ?? { type: `DECIMAL(${word.replace(".", ",")})`, value: "id * 1.25 + 1" };

/** Each table as a query that makes a few rows of it. */
export const tpcdsTables: ReadonlyMap<string, string> = new Map(
  Object.entries(columns).map(([table, text]) => {
    const items = text.split(",").map((column) => {
      const [name = "", word = ""] = column.trim().split(/\s+/);
      const { type, value } = kindOf(word);
      return `CAST(${value} AS ${type}) AS ${name}`;
    });
    return [table, `SELECT ${items.join(", ")} FROM range(20)`];
  }),
);
