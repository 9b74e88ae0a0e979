package io.zerodistance.resolution.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromiseWordsTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final LocalDateTime TUESDAY_TEN = LocalDateTime.parse("2026-11-24T10:00");
  private static final WorkingHours CHINA =
      new WorkingHours(SHANGHAI, LocalTime.of(18, 0), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), true);

  private final PromiseWords words = new PromiseWords();

  /** What was said on Tuesday 24 November 2026 at ten in Shanghai, and when that is due. */
  @ParameterizedTest
  @CsvFileSource(resources = "/promise/phrasings.csv", delimiter = '|', numLinesToSkip = 1)
  void a_phrasing_is_due_at_the_latest_moment_that_it_allows(String said, String due) {
    assertThat(find(said, TUESDAY_TEN)).as(said).singleElement().satisfies(found -> {
      assertThat(LocalDateTime.ofInstant(found.due(), SHANGHAI)).isEqualTo(LocalDateTime.parse(due));
      assertThat(found.text()).isEqualTo(said);
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"请您三天内把商品寄回。", "门店营业时间为早上九点到晚上九点。", "质保期为一年，您已超过三天。", "您于3月2日在本店购买了奶粉。",
      "如三天内未收到，请联系我。", "我们会尽快处理。", "我们无法在三天内给您答复。", "昨天下午五点我们联系过您了。", "Please return the goods within 14 days.",
      "You must send the receipt by Friday.", "Our opening hours are 9 am to 6 pm.", "We called you yesterday at 5 pm.",
      "If you have not heard from us by Friday, please call.", "We will get back to you as soon as we can.",
      "We cannot deliver it by Friday.", "The jacket can be returned within 14 days of purchase."})
  void what_the_customer_shall_do_what_is_refused_done_or_without_a_time_is_no_promise(String said) {
    assertThat(find(said, TUESDAY_TEN)).as(said).isEmpty();
  }

  @Test
  void two_promises_in_one_sentence_are_two() {
    assertThat(find("明天师傅上门检查，周五前给您书面答复。", TUESDAY_TEN)).extracting(FoundPromise::text)
        .containsExactly("明天师傅上门检查", "周五前给您书面答复。");
  }

  @Test
  void working_days_leave_out_the_national_holidays_and_count_the_saturday_worked_for_them() {
    assertThat(dueOf("我们会在三个工作日内为您退款。", "2026-09-29T10:00")).isEqualTo("2026-10-09T18:00");
    assertThat(dueOf("我们会在三个工作日内为您退款。", "2026-10-08T10:00")).isEqualTo("2026-10-12T18:00");
  }

  @Test
  void the_end_of_today_is_midnight_when_the_day_s_work_is_over() {
    assertThat(dueOf("今天给您答复。", "2026-11-24T19:00")).isEqualTo("2026-11-24T23:59");
  }

  @Test
  void a_time_that_is_past_today_is_tomorrow_s() {
    assertThat(dueOf("下午五点前给您答复。", "2026-11-24T17:30")).isEqualTo("2026-11-25T17:00");
  }

  @Test
  void the_same_words_are_due_at_another_instant_in_another_zone() {
    var london = new WorkingHours(ZoneId.of("Europe/London"), LocalTime.of(17, 0), CHINA.restDays(), false);
    var at = TUESDAY_TEN.atZone(SHANGHAI).toInstant();
    assertThat(words.find(List.of("I will call you by tomorrow."), at, london)).singleElement()
        .satisfies(found -> assertThat(found.due()).isEqualTo("2026-11-25T17:00:00Z"));
  }

  private String dueOf(String said, String now) {
    return LocalDateTime.ofInstant(find(said, LocalDateTime.parse(now)).getFirst().due(), SHANGHAI).toString();
  }

  private List<FoundPromise> find(String said, LocalDateTime now) {
    return words.find(List.of(said), now.atZone(SHANGHAI).toInstant(), CHINA);
  }
}
