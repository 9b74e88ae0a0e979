package io.zerodistance.resolution.reply;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.storage.Row;

/** The replies of a case, oldest first. */
@ApplicationScoped
public class Replies {

  private static final int MOST_SHOWN = 200;
  private static final String KEEP = """
      insert into reply (business_unit, id, number, text, parts, override_reason, sent_by, sent_at, kind)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)""";
  private static final String OF_CASE = """
      select id, text, parts, override_reason, sent_by, sent_at, kind from (
        select * from reply where business_unit = ?1 and number = ?2 order by sent_at desc, id desc limit ?3) latest
      order by sent_at, id""";

  @Inject
  Sql sql;

  Uni<Void> keep(CaseFile file, SentReply reply) {
    var parts = reply.parts().stream().map(Enum::name).collect(Collectors.joining(","));
    return sql.execute(KEEP, file.businessUnit(), reply.id(), file.number(), reply.text(), parts, reply.overridden(),
        reply.by(), reply.at(), reply.kind().name()).replaceWithVoid();
  }

  /** The latest {@value #MOST_SHOWN}. */
  public Uni<List<SentReply>> of(CaseFile file) {
    return sql.rows(OF_CASE, file.businessUnit(), file.number(), MOST_SHOWN).map(Row.each(row -> new SentReply(
        row.text(0), row.text(1), parts(row.text(2)), row.text(3), row.text(4), row.instant(5),
        SentReply.Kind.valueOf(row.text(6)))));
  }

  private static List<ReplyPart> parts(String joined) {
    return Arrays.stream(joined.split(",")).filter(name -> !name.isEmpty()).map(ReplyPart::valueOf).toList();
  }
}
