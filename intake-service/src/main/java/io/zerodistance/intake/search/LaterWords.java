package io.zerodistance.intake.search;

/** What the customer of a complaint {@code c} has told us since: messages, comments, answers. */
final class LaterWords {

  /** Of very many words the newest are found: each message has all of them read again. */
  private static final int LONGEST = 20_000;
  /** Joined to a statement as {@code later (words, count)}; {@code words} is null for nothing. The count only grows. */
  static final String JOIN = """
       cross join lateral (
        select left(string_agg(said.words, ' ' order by said.at desc), %d) as words, count(*) as count
        from (
          select m.at, concat_ws(' ', m.text, (select string_agg(answer, ' ') from jsonb_each_text(m.answers) as one (code, answer)))
          from customer_message m where m.business_unit = c.business_unit and m.number = c.number
          union all
          select q.answered_at, q.answer from information_request r
            join information_asked q on q.business_unit = r.business_unit and q.request = r.id
          where r.business_unit = c.business_unit and r.number = c.number and q.answer is not null) as said (at, words)) as later
      """.formatted(LONGEST);

  private LaterWords() {}
}
