package io.zerodistance.intake.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;

import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.testkit.ServiceDatabase;

/** What zero misses cost: alarms on real complaints in which nobody was harmed. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class FalseAlarmTest {

  private static final Logger LOG = Logger.getLogger(FalseAlarmTest.class);

  @Inject
  SuggestTriage suggest;

  @Test
  void fewer_than_one_in_a_hundred_real_complaints_is_a_false_alarm() {
    var rows = RealComplaints.rows();
    var harmed = new HashSet<>(RealComplaints.harmed());
    var alarms = rows.stream().filter(row -> suggest.from(row.unit(), row.text()).safety()).toList();
    var wrong = alarms.stream().filter(row -> !harmed.contains(row.hash())).toList();
    LOG.infof("%d complaints, %d alarms, %d of them false (%.2f %%)", rows.size(), alarms.size(), wrong.size(),
        100.0 * wrong.size() / rows.size());
    wrong.forEach(row -> LOG.debugf("false alarm %s %s: %s", row.hash(), row.unit(),
        suggest.from(row.unit(), row.text()).severity().because()));
    assertThat(wrong).hasSizeLessThan(rows.size() / 100);
    assertThat(alarms).extracting(RealComplaints.Row::hash).as("who was harmed is never missed").containsAll(harmed);
  }
}
