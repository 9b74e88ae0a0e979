package io.zerodistance.intake.customer;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Puts an export into plain text that a person can read, in Chinese with English labels beside it. */
final class WriteReadableExport {

  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  private WriteReadableExport() {}

  static String of(ExportCustomer.Export export) {
    var page = new StringBuilder("个人信息副本 · Copy of your personal data\n")
        .append("单位 · Unit: ").append(export.businessUnit()).append("\n导出时间 · Exported: ")
        .append(at(export.exportedAt()))
        .append("（北京时间 · Beijing time）\n共 ").append(export.matters().size()).append(" 件 · matters\n");
    if (export.customerClass() != null) {
      line(page, "客户类别 · Class", export.customerClass().code() + " (" + export.customerClass().source() + ")");
    }
    export.values().forEach(value -> line(page, value.measure(), value.figure()
        + (value.currency() == null ? "" : " minor units " + value.currency()) + ", " + value.asOf() + ", "
        + value.source()));
    export.matters().forEach(matter -> write(page, matter));
    export.assessedDemands().forEach(demand -> line(page, "诉求评估 · Assessed demand", demand.number() + " "
        + demand.reason() + " " + demand.state() + " " + at(demand.proposedAt())));
    page.append("\n── 其他系统中的记录 · Kept by other services ──\n");
    export.elsewhere().forEach(other -> line(page, other.service(), other.zh() + " · " + other.en()));
    return page.toString();
  }

  private static void write(StringBuilder page, ExportCustomer.Matter matter) {
    page.append("\n── ").append(matter.number()).append(" ──\n");
    line(page, "收到 · Received", at(matter.receivedAt()) + " " + matter.kind() + " " + matter.channel());
    line(page, "状态 · Status", matter.status());
    if (matter.contact() != null) {
      line(page, "姓名 · Name", matter.contact().name());
      line(page, "电话 · Phone", matter.contact().phone());
      line(page, "邮箱 · E-mail", matter.contact().email());
    }
    line(page, "订单 · Order", matter.order());
    line(page, "地点 · Site", matter.site());
    line(page, "地区 · Region", matter.region());
    line(page, "商品 · Product", matter.product());
    line(page, "内容 · What you told us", matter.text());
    matter.messages().forEach(message -> line(page, at(message.at()) + " 留言 · You wrote",
        message.text() == null ? message.answers() : message.text()));
    matter.steps().forEach(step -> line(page, at(step.at()), step.what()
        + (step.amount() == null ? "" : " " + step.amount() + " minor units " + step.currency())));
  }

  private static void line(StringBuilder page, String label, String value) {
    if (value != null) {
      page.append(label).append(": ").append(value).append('\n');
    }
  }

  private static String at(Instant instant) {
    return AT.format(instant);
  }
}
