package io.zerodistance.routing.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.zerodistance.routing.skill.Presence;
import io.zerodistance.routing.skill.StaffStanding;
import io.zerodistance.routing.skill.Tier;

class JudgeCandidatesTest {
  private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
  private static final AssignmentPolicy POLICY = new AssignmentPolicy(
      new AssignmentPolicy.Weights(40, 25, 20, 15, 60), Duration.ofMinutes(10), Duration.ofMinutes(15),
      Duration.ofHours(3),
      new AssignmentPolicy.Reach(20_000, 50_000), AssignmentPolicy.Release.UNANSWERED,
      AssignmentPolicy.Release.ALL);
  private final JudgeCandidates judge = new JudgeCandidates(POLICY);

  @Test
  void whoever_has_more_room_gets_the_case() {
    assertThat(winner(needs(), agent("a").load(30), agent("b").load(10))).isEqualTo("b");
  }

  @Test
  void the_earlier_owner_of_the_customer_comes_first_at_like_load() {
    var needs = new CaseNeeds("FD-1", 1, Tier.FRONT_LINE, 1, null, null, "zh", "b");
    assertThat(winner(needs, agent("a"), agent("b").load(5))).isEqualTo("b");
  }

  @Test
  void the_better_skilled_gets_the_case() {
    var needs = new CaseNeeds("FD-1", 1, Tier.FRONT_LINE, 1, "mould", "quality", "zh", null);
    assertThat(winner(needs, agent("a").skill("quality", 2), agent("b").skill("quality", 5))).isEqualTo("b");
    assertThat(winner(needs, agent("a").skill("mould", 4), agent("b").skill("quality", 3))).isEqualTo("a");
  }

  @Test
  void who_is_skilled_in_the_channel_or_the_line_of_products_is_asked_first_and_who_names_only_others_last() {
    var call = needs().preferring(new Preference("PHONE", "鲜牛奶 Milk 250ml"));
    var web = agent("web").skills(Map.of("*", 3, "channel:web", 3));
    var phone = agent("phone").load(39).skills(Map.of("*", 3, "channel:phone", 1));
    assertThat(winner(call, agent("any"), web, phone)).isEqualTo("phone");
    assertThat(winner(call, agent("any").load(30), web)).isEqualTo("any");
    assertThat(winner(call, web)).as("a case waits for no channel").isEqualTo("web");
    var dairy = agent("dairy").load(30).skills(Map.of("*", 3, "product:milk", 2));
    assertThat(winner(call, agent("any"), dairy)).isEqualTo("dairy");
    assertThat(winner(needs(), agent("any"), dairy)).as("nothing is said of the product").isEqualTo("any");
    assertThat(judge.judge(call, standings(agent("any"), phone)).candidates())
        .anySatisfy(lost -> assertThat(lost).extracting(Candidate::lost, Candidate::staff)
            .containsExactly(Lost.SUITS_LESS, "any"))
        .anySatisfy(chosen -> assertThat(chosen.why()).startsWith("of those who suit the channel"));
  }

  @Test
  void who_helped_this_customer_before_does_not_lose_to_the_channel_but_only_to_the_score() {
    var again = new CaseNeeds("FD-1", 1, Tier.FRONT_LINE, 1, null, null, "zh", "ann")
        .preferring(new Preference("WEB", null));
    var bob = agent("bob").load(10).skills(Map.of("*", 3, "channel:web", 3));
    var verdict = (Verdict.Assigned) judge.judge(again, standings(agent("ann").load(10), bob, agent("cat")));
    assertThat(verdict.staff().id()).isEqualTo("ann");
    assertThat(verdict.candidates()).extracting(Candidate::staff, Candidate::lost).containsExactly(tuple("ann", null),
        tuple("bob", Lost.OUTSCORED), tuple("cat", Lost.SUITS_LESS));
    assertThat(winner(again, agent("ann").load(39), bob)).isEqualTo("bob");
  }

  @Test
  void who_names_only_a_channel_is_not_skilled_in_what_nobody_knows_yet() {
    var verdict = (Verdict.Assigned) judge.judge(needs().preferring(new Preference("COUNTER", null)),
        standings(agent("desk").skills(Map.of("channel:counter", 3)), agent("able").skills(Map.of("service", 1))));
    assertThat(verdict.candidates()).extracting(Candidate::staff, Candidate::lost).containsExactly(tuple("able", null),
        tuple("desk", Lost.UNSKILLED));
  }

  @Test
  void a_senior_is_spared_while_the_front_line_has_room() {
    assertThat(winner(needs(), agent("a").load(20), senior("s"))).isEqualTo("a");
    assertThat(winner(needs(), agent("a").load(40), senior("s"))).isEqualTo("s");
  }

  @Test
  void among_equals_whoever_was_idle_longest_then_the_id_decides() {
    assertThat(winner(needs(), agent("a").idleSince(NOW), agent("b").idleSince(NOW.minusSeconds(60)))).isEqualTo("b");
    assertThat(winner(needs(), agent("b"), agent("a"))).isEqualTo("a");
  }

  @Test
  void everyone_who_lost_is_told_why() {
    var needs = new CaseNeeds("FD-1", 2, Tier.SENIOR, 1, "mould", "quality", "en", null);
    var verdict = judge.judge(needs, List.of(senior("chosen").speaks("zh", "en").get(),
        senior("outscored").speaks("en").load(20).get(), agent("absent").presence(Presence.AWAY).get(),
        senior("off").offShift().get(), senior("unskilled").skills(Map.of("service", 3)).get(), agent("low").get(),
        senior("mute").get(), senior("full").speaks("en").load(39).get(), senior("manual").capacity(0).get()));
    assertThat(verdict.candidates()).extracting(Candidate::staff, Candidate::lost).containsExactlyInAnyOrder(
        tuple("chosen", null), tuple("outscored", Lost.OUTSCORED), tuple("absent", Lost.NOT_PRESENT),
        tuple("off", Lost.OFF_SHIFT), tuple("unskilled", Lost.UNSKILLED), tuple("low", Lost.TIER_TOO_LOW),
        tuple("mute", Lost.LANGUAGE), tuple("full", Lost.FULL), tuple("manual", Lost.NOT_ROUTED));
    assertThat(verdict.candidates()).allSatisfy(c -> assertThat(c.why()).isNotBlank());
  }

  @Test
  void a_case_that_waits_says_what_came_nearest() {
    assertThat(waiting(needs())).isEqualTo(WaitingReason.NO_STAFF);
    assertThat(waiting(needs(), agent("a").presence(Presence.OFF))).isEqualTo(WaitingReason.NOBODY_PRESENT);
    assertThat(waiting(needs(), agent("a").presence(Presence.OFF), agent("b").load(40)))
        .isEqualTo(WaitingReason.CAPACITY);
    var special = new CaseNeeds("FD-1", 1, Tier.FRONT_LINE, 1, "mould", "quality", "zh", null);
    assertThat(waiting(special, agent("a").skills(Map.of("service", 5)), agent("b").presence(Presence.AWAY)))
        .isEqualTo(WaitingReason.NO_SKILL);
  }

  @Test
  void the_order_in_which_staff_are_looked_at_changes_nothing() {
    var random = new Random(7);
    var staff = new ArrayList<StaffStanding>();
    for (int i = 0; i < 40; i++) {
      staff.add(agent("a" + i).load(random.nextInt(41)).skill("quality", 1 + random.nextInt(5))
          .idleSince(NOW.minusSeconds(random.nextInt(5))).get());
    }
    var expected = ((Verdict.Assigned) judge.judge(needs(), staff)).staff().id();
    for (int i = 0; i < 50; i++) {
      Collections.shuffle(staff, random);
      assertThat(((Verdict.Assigned) judge.judge(needs(), staff)).staff().id()).isEqualTo(expected);
    }
  }

  @Test
  void the_first_to_log_in_gets_a_fifth_of_the_backlog_of_five() {
    var first = agent("a").presence(Presence.ON_DUTY).since(NOW.minusSeconds(5));
    var staff = List.of(first.get(), agent("b").presence(Presence.OFF).get(), agent("c").presence(Presence.OFF).get(),
        agent("d").presence(Presence.OFF).get(), agent("e").presence(Presence.OFF).get());
    var fair = new FairStartPolicy(POLICY, staff, 30, NOW);
    assertThat(fair.mayTakeMore(first.takenSinceOn(5).get())).isTrue();
    assertThat(fair.mayTakeMore(first.takenSinceOn(6).get())).isFalse();
    assertThat(fair.mayTakeMore(first.since(NOW.minusSeconds(601)).get())).isTrue();
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }

  private static CaseNeeds needs() {
    return new CaseNeeds("FD-1", 1, Tier.FRONT_LINE, 1, null, null, "zh", null);
  }

  private static Person agent(String id) {
    return new Person(id, Tier.FRONT_LINE);
  }

  private static Person senior(String id) {
    return new Person(id, Tier.SENIOR);
  }

  private String winner(CaseNeeds needs, Person... staff) {
    return ((Verdict.Assigned) judge.judge(needs, standings(staff))).staff().id();
  }

  private WaitingReason waiting(CaseNeeds needs, Person... staff) {
    return ((Verdict.Waiting) judge.judge(needs, standings(staff))).reason();
  }

  private static List<StaffStanding> standings(Person... staff) {
    return java.util.Arrays.stream(staff).map(Person::get).toList();
  }

  /** A person of 40 units, on duty and idle for an hour unless told. */
  private static final class Person {
    private final String id;
    private final Tier tier;
    private int capacity = 40;
    private int load;
    private int takenSinceOn;
    private boolean onShift = true;
    private Presence presence = Presence.ON_DUTY;
    private Instant since = NOW.minusSeconds(7_200);
    private Instant idle = NOW.minusSeconds(3_600);
    private Set<String> languages = Set.of("zh");
    private Map<String, Integer> skills = Map.of("*", 3);

    Person(String id, Tier tier) {
      this.id = id;
      this.tier = tier;
    }

    Person capacity(int units) {
      capacity = units;
      return this;
    }

    Person load(int units) {
      load = units;
      return this;
    }

    Person takenSinceOn(int units) {
      takenSinceOn = units;
      return this;
    }

    Person offShift() {
      onShift = false;
      return this;
    }

    Person presence(Presence value) {
      presence = value;
      return this;
    }

    Person since(Instant value) {
      since = value;
      return this;
    }

    Person idleSince(Instant value) {
      idle = value;
      return this;
    }

    Person speaks(String... values) {
      languages = Set.of(values);
      return this;
    }

    Person skill(String topic, int level) {
      return skills(Map.of(topic, level));
    }

    Person skills(Map<String, Integer> values) {
      skills = values;
      return this;
    }

    StaffStanding get() {
      return new StaffStanding(id, tier, "team", languages, capacity, load, presence, since, onShift, idle, since, 0,
          takenSinceOn, skills);
    }
  }
}
