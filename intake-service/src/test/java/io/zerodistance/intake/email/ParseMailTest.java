package io.zerodistance.intake.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ParseMailTest {

  private static final String HARM = html("<p>孩子吃了酸奶上吐下泻，住院了</p>");
  private static final String PICTURE = "Content-Type: image/png; name=\"a.png\"\nContent-ID: <a>\n\npng";

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void the_words_of_the_sender_are_read(String mail, String body, String text) {
    assertThat(read(body).text()).isEqualTo(text);
  }

  static Stream<Arguments> the_words_of_the_sender_are_read() {
    return Stream.of(
        Arguments.of("a scanning gateway adds its line", several("mixed", HARM, plain("本邮件已通过安全扫描")),
            "孩子吃了酸奶上吐下泻，住院了\n本邮件已通过安全扫描"),
        Arguments.of("page, picture, page", several("mixed", HARM, PICTURE, html("<div>请尽快联系</div>")),
            "孩子吃了酸奶上吐下泻，住院了\n请尽快联系"),
        Arguments.of("the plain form says nothing", several("alternative", plain(" \n\u00a0"), HARM), "孩子吃了酸奶上吐下泻，住院了"),
        Arguments.of("the plain form says it", several("alternative", plain("plain words"), HARM), "plain words"),
        Arguments.of("the page is last, with its pictures",
            several("alternative", plain(""), several("related", HARM, PICTURE)), "孩子吃了酸奶上吐下泻，住院了"),
        Arguments.of("of what belongs together the root",
            several("related", several("alternative", plain("root"), HARM),
                PICTURE, html("a frame")),
            "root"),
        Arguments.of("both forms side by side", several("mixed", plain("same words"), html("<b>same</b> words")),
            "same words"),
        Arguments.of("an unreadable part between", several("mixed", plain("before"),
            "Content-Type: multipart/mixed\n\nno boundary", plain("after")), "before\nafter"),
        Arguments.of("a page in blocks", html("<div>The child is in hospital</div><div>Regards</div>"),
            "The child is in hospital\nRegards"));
  }

  @Test
  void files_stay_files() {
    var mail = read(several("mixed", several("alternative", plain(""), several("related", HARM, PICTURE)),
        "Content-Type: text/plain; name=\"list.txt\"\nContent-Disposition: attachment; filename=\"list.txt\"\n\nlisted"));
    assertThat(mail.parts()).extracting(ReceivedMail.Part::name).containsExactly("a.png", "list.txt");
    assertThat(mail.text()).doesNotContain("listed");
  }

  @Test
  void of_a_page_that_answers_what_stands_around_the_quotation_is_new() {
    var reply = read(html("<div>见下</div><div>On Sun, 22 Nov 2026 at 10:00, Food wrote:</div><blockquote type=\"cite\">"
        + "<div>有人不舒服吗？</div><blockquote type=\"cite\">您好</blockquote></blockquote><blockquote>孩子吃完住院了</blockquote>"));
    assertThat(ReplyText.of(reply.text()).replaceAll("\\s+", " ")).isEqualTo("见下 孩子吃完住院了");
  }

  private static ReceivedMail read(String body) {
    return ParseMail.of(new RawMail(("From: <li@customer.example>\nMessage-ID: <a@b>\nSubject: s\n" + body)
        .replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), false), Set.of());
  }

  private static String plain(String text) {
    return "Content-Type: text/plain; charset=utf-8\n\n" + text;
  }

  private static String html(String text) {
    return plain(text).replace("text/plain", "text/html");
  }

  /** Each level of parts has a boundary of its own. */
  private static String several(String kind, String... parts) {
    var cut = kind + Arrays.hashCode(parts);
    return "Content-Type: multipart/" + kind + "; boundary=\"" + cut + "\"\n\n" + Arrays.stream(parts)
        .map(part -> "--" + cut + "\n" + part + "\n").collect(Collectors.joining()) + "--" + cut + "--\n";
  }
}
