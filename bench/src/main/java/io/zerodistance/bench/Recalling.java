package io.zerodistance.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.function.IntFunction;

/** Lessons found by words, and offered on a case that is like them, among many. */
final class Recalling {

  private static final String NUMBER = "CM-261123-LESSON";
  private static final double PROMISED = 100;
  /** Words of which each lesson takes some by its number, so that they are frequent and rare as in life, and one of its own. */
  private static final String FILL = """
      insert into lesson (business_unit, id, number, item, title, direct_cause, cause_behind, advice, words, published_by,
        published_at)
      select 'cement', 'many-' || n, 'CM-261121-' || lpad(n::text, 8, '0'), 'clumping', '教训' || n, said, said, said,
        words_of(said), 'cement-manager-1', timestamptz '2026-01-01' + n * interval '1 second'
      from generate_series(1, %d) as n cross join lateral (
        select concat_ws('，', (array['门店面包','水泥结块','运输受潮','包装破损','员工态度','退款超时'])[1 + n %% 6],
          (array['霉点','异物','短重','漏气','标签不清','温度过高','批次不符'])[1 + n %% 7],
          (array['供应商换料','设备保养缺项','培训不足','交接遗漏','仓库漏水'])[1 + (n / 6) %% 5],
          case when n %% 2 = 0 then '甲乙' else '丙丁' end, '批次 q' || n,
          '工位' || chr(19968 + n %% 4000) || chr(19968 + (n * 7) %% 4000)) as said) as told""";
  private static final String COUNT = """
      insert into lesson_word (business_unit, word, lessons)
      select business_unit, word, count(*) from lesson, unnest(array_append(words, '')) as word group by 1, 2""";
  private static final String CASE = """
      insert into case_file (business_unit, number, state, round, stage, kind, channel, language, taxonomy_item, severity,
        motive, demand, customer, tracking_token_hash, opened_at, version, facts_version)
      values ('cement', '%s', 'OPEN', 1, 'CONTROL', 'COMPLAINT', 'WEB', 'zh', 'clumping', 'S3', 'UNKNOWN', 'UNDECIDED', 'c-1', '-',
        now(), 1, 1)""";

  private final BenchStack stack;
  private final int lessons;

  Recalling(BenchStack stack, int lessons) {
    this.stack = stack;
    this.lessons = lessons;
  }

  /** Past the service, with the function of the database that cuts every lesson into words. */
  void prepare() throws SQLException {
    try (var connection = stack.superuser("resolution"); var sql = connection.createStatement()) {
      sql.execute(FILL.formatted(lessons));
      sql.execute(COUNT);
      sql.execute(CASE.formatted(NUMBER));
      sql.execute("analyze");
    }
  }

  void measure(Report report) throws Exception {
    var agent = stack.token.of("cement-agent-1", "agent", List.of("cement"));
    find(report, "a frequent word", agent, n -> "受潮");
    find(report, "two frequent words", agent, n -> "受潮 霉点");
    find(report, "two words, each in half of them, never together", agent, n -> "甲乙 丙丁");
    find(report, "a rare word", agent, n -> "q" + (1 + n * 97 % lessons));
    find(report, "a rare and a frequent word", agent, n -> "受潮 q" + (1 + n * 97 % lessons));
    find(report, "a word that does not occur", agent, n -> "饕餮" + (char) (0x4E00 + n));
    offer(report, "what holds a rare word", agent,
        n -> "我在门店买的奶油面包有霉点，店员说是运输途中受潮，要求退款，批次 q" + (1 + n * 97 % lessons) + " 的包装也破损了");
    offer(report, "what holds common words only", agent, n -> "运输受潮，有霉点");
  }

  private void find(Report report, String what, String token, IntFunction<String> words) throws Exception {
    Asking.time(stack, report, "lessons by " + what, PROMISED, (line, n) -> line.get(
        "/api/lessons?q=" + URLEncoder.encode(words.apply(n), StandardCharsets.UTF_8), "Authorization: Bearer " + token
            + "\r\n"));
  }

  private void offer(Report report, String what, String token, IntFunction<String> said) throws Exception {
    Asking.time(stack, report, "lessons offered for " + what, PROMISED,
        (line, n) -> line.post("/api/cases/" + NUMBER + "/similar-lessons", "Authorization: Bearer " + token + "\r\n",
            ("{\"text\":\"" + said.apply(n) + "\"}").getBytes(StandardCharsets.UTF_8)));
  }
}
