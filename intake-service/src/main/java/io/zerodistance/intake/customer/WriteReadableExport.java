package io.zerodistance.intake.customer;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts an export into plain text that a person can read, in Chinese with English labels beside it. */
final class WriteReadableExport {

  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  private static final String MESSAGES = "customer_message";

  private static final Map<String, String> KINDS = Map.of("COMPLAINT", "投诉 · Complaint", "GRIEVANCE", "抱怨 · Grievance",
      "INQUIRY", "咨询 · Inquiry", "SUGGESTION", "建议 · Suggestion", "COMPLIMENT", "表扬 · Compliment");
  private static final Map<String, String> CHANNELS = Map.of("WEB", "网页 · Web", "MOBILE", "手机 · Mobile", "PHONE",
      "电话 · Phone", "COUNTER", "柜台 · Counter", "EMAIL", "邮件 · E-mail", "SMS", "短信 · Text message", "SOCIAL",
      "社交媒体 · Social media", "LETTER", "信函 · Letter", "REGULATOR", "监管转办 · Regulator");

  private WriteReadableExport() {}

  static String of(ExportCustomer.Export export, PlainWords words) {
    var page = new StringBuilder("个人信息副本 · Copy of your personal data\n")
        .append("单位 · Unit: ").append(export.businessUnit()).append("\n导出时间 · Exported: ")
        .append(at(export.exportedAt()))
        .append("（北京时间 · Beijing time）\n共 ").append(export.matters().size()).append(" 件 · matters\n");
    if (export.customerClass() != null) {
      line(page, "客户类别 · Class", export.customerClass().code() + " (" + export.customerClass().source() + ")");
    }
    export.values().forEach(value -> line(page, value.measure(), (value.currency() == null
        ? String.valueOf(value.figure()) : money(value.figure(), value.currency())) + ", " + value.asOf() + ", "
        + value.source()));
    export.valueChoices().forEach(choice -> line(page, at(choice.at()) + " 价值资料的使用 · Use of value figures",
        choice.refused() ? "您不同意 · refused" : "您同意 · allowed"));
    export.matters().forEach(matter -> write(page, matter, words));
    export.assessedDemands().forEach(demand -> line(page, "诉求评估 · Assessed demand", demand.number() + " "
        + demand.reason() + " " + demand.state() + " " + at(demand.proposedAt())));
    export.mails().forEach(mail -> write(page, mail));
    if (!export.mails().isEmpty() || export.matters().stream().anyMatch(matter -> !matter.files().isEmpty())) {
      page.append("\n文件本身请向受理人索取。 · Ask whoever handed you this copy for the files themselves.\n");
    }
    page.append("\n── 其他系统中的记录 · Kept by other services ──\n");
    export.elsewhere().forEach(other -> line(page, other.service(), other.zh() + " · " + other.en()));
    return page.toString();
  }

  private static void write(StringBuilder page, ExportCustomer.Matter matter, PlainWords words) {
    page.append("\n── ").append(matter.number()).append(" ──\n");
    line(page, "收到 · Received", at(matter.receivedAt()));
    line(page, "类型 · Kind", KINDS.getOrDefault(matter.kind(), matter.kind()));
    line(page, "渠道 · Channel", CHANNELS.getOrDefault(matter.channel(), matter.channel()));
    line(page, "状态 · Status", words.statusInBoth(matter.status()));
    matter.regulator().forEach(sent -> line(page, "监管部门 · Regulator", sent.authority() + " " + sent.reference()
        + ", " + at(sent.due())));
    // Messages are told with their time.
    matter.held().stream().filter(word -> !word.place().equals(MESSAGES))
        .forEach(word -> line(page, word.zh() + " · " + word.en(), word.value()));
    matter.messages().forEach(message -> line(page, at(message.at()) + " 留言 · You wrote",
        Stream.of(message.text(), message.answers()).filter(Objects::nonNull).collect(Collectors.joining(" "))));
    matter.files().forEach(file -> line(page, at(file.at()) + " 文件 · File", file.name() + ", " + file.mediaType() + ", "
        + file.size() + " bytes"));
    matter.steps().forEach(step -> line(page, at(step.at()), words.stepInBoth(step.what())
        + (step.amount() == null ? "" : " " + money(step.amount(), step.currency()))));
  }

  private static void write(StringBuilder page, UnfiledMail.Mail mail) {
    page.append("\n── 未受理的邮件 · Mail that was not filed ──\n");
    line(page, "收到 · Received", at(mail.at()));
    line(page, "发件人 · From", mail.from());
    line(page, "主题 · Subject", mail.subject());
    line(page, "内容（开头） · First words", mail.text());
  }

  private static void line(StringBuilder page, String label, String value) {
    if (value != null) {
      page.append(label).append(": ").append(value).append('\n');
    }
  }

  private static String money(long minorUnits, String currency) {
    return BigDecimal.valueOf(minorUnits, Currency.getInstance(currency).getDefaultFractionDigits()) + " " + currency;
  }

  private static String at(Instant instant) {
    return AT.format(instant);
  }
}
