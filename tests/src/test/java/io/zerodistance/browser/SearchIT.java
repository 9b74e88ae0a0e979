package io.zerodistance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Somebody at the desk has a number, an order or two characters, and finds the complaint. */
@Order(22)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchIT {

  private static final int MORE_THAN_A_PAGE = 23;
  private static final String ORDER = "LL-" + System.nanoTime();
  private Office office;
  private Window desk;
  private Office.Filed last;

  @BeforeAll
  void file() {
    office = new Office();
    for (int one : IntStream.range(0, MORE_THAN_A_PAGE).toArray()) {
      last = office.file("businessUnit", "retail", "text", "榴莲第" + one + "箱打开是生的，放了一周也不软，要求更换。", "order",
          ORDER + "-" + one);
    }
    office.await("two pages speak of durian", office.staff("retail-agent-1"),
        "/api/intake/search?q=%E6%A6%B4%E8%8E%B2&limit=50",
        found -> found.path("items").size() >= MORE_THAN_A_PAGE);
    desk = office.desk("searching", "retail-agent-1");
  }

  @AfterAll
  void close() {
    office.close();
  }

  @Test
  @DisplayName("a number, however it is typed, opens its case at once")
  void by_number() {
    desk.open(office.origin() + "/desk/cases");
    desk.write("open-number", last.number().toLowerCase()).click("open-number-go");
    assertThat(desk.see("case-number")).hasText(last.number());
  }

  @Test
  @DisplayName("an order number finds its one complaint and says by what it was found")
  void by_order() {
    desk.open(office.origin() + "/desk/cases");
    desk.write("open-number", ORDER + "-7").click("open-number-go");
    assertThat(desk.see("found")).containsText(ORDER + "-7");
    assertThat(desk.part("found")).hasCount(1);
    desk.shoot("by-order");
  }

  @Test
  @DisplayName("a word of two Chinese characters is found and marked, page after page without a gap or a repeat")
  void by_two_characters() {
    desk.open(office.origin() + "/desk/search?q=榴莲");
    assertThat(desk.see("found").locator("mark").first()).hasText("榴莲");
    int before = desk.part("found").count();
    desk.shoot("by-word").shootNarrow("by-word-narrow");
    assertThat(desk.fits()).as("no sideways scrolling").isTrue();
    desk.click("search-more");
    desk.find("[data-test='found'] >> nth=" + before);
    var numbers = desk.part("found").all().stream().map(row -> row.getAttribute("data-number")).toList();
    assertThat(numbers).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(MORE_THAN_A_PAGE).contains(last.number());
  }

  @Test
  @DisplayName("what nobody wrote is answered by what to try next, not by an empty page")
  void nothing() {
    desk.open(office.origin() + "/desk/search?q=" + "无此词语" + System.nanoTime());
    assertThat(desk.find("section.list")).containsText("没有");
    assertThat(desk.part("found")).hasCount(0);
  }
}
