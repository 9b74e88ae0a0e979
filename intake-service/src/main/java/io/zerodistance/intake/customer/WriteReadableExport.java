package io.zerodistance.intake.customer;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts an export into plain text that a person can read, in Chinese with English labels beside it. */
final class WriteReadableExport {

  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  private static final String MESSAGES = "customer_message";

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
    if (export.matters().stream().anyMatch(matter -> !matter.files().isEmpty())) {
      page.append("\n文件本身请向受理人索取。 · Ask whoever handed you this copy for the files themselves.\n");
    }
    page.append("\n── 其他系统中的记录 · Kept by other services ──\n");
    export.elsewhere().forEach(other -> line(page, other.service(), other.zh() + " · " + other.en()));
    return page.toString();
  }

  private static void write(StringBuilder page, ExportCustomer.Matter matter) {
    page.append("\n── ").append(matter.number()).append(" ──\n");
    line(page, "收到 · Received", at(matter.receivedAt()) + " " + matter.kind() + " " + matter.channel());
    line(page, "状态 · Status", matter.status());
    matter.regulator().forEach(sent -> line(page, "监管部门 · Regulator", sent.authority() + " " + sent.reference()
        + ", " + at(sent.due())));
    // Messages are told with their time.
    matter.held().stream().filter(word -> !word.place().equals(MESSAGES))
        .forEach(word -> line(page, word.zh() + " · " + word.en(), word.value()));
    matter.messages().forEach(message -> line(page, at(message.at()) + " 留言 · You wrote",
        Stream.of(message.text(), message.answers()).filter(Objects::nonNull).collect(Collectors.joining(" "))));
    matter.files().forEach(file -> line(page, at(file.at()) + " 文件 · File", file.name() + ", " + file.mediaType() + ", "
        + file.size() + " bytes"));
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
