package io.zerodistance.intake.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.zerodistance.intake.Desk;
import io.zerodistance.intake.Rows;
import io.zerodistance.testkit.MovableClock;
import io.zerodistance.testkit.ServiceDatabase;

/** Feeds of a real server: every entry once, nothing fetched that has not changed, one replica at a time. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class PollFeedsTest {

  @Inject
  PollFeeds feeds;
  @Inject
  MovableClock clock;
  @Inject
  Rows rows;

  private final FeedServer server = new FeedServer();
  private final String id = "feed-" + UUID.randomUUID().toString().substring(0, 8);

  @AfterEach
  void end() {
    Desk.staff("food-manager-1", "bu-manager", "food").body(Map.of("active", false))
        .put("/api/mentions/sources/food/" + id + "/activity");
    server.close();
    clock.reset();
  }

  @Test
  void every_entry_is_kept_once_and_an_unchanged_feed_is_not_sent_again() {
    server.publish("1", FeedServer.rss("a", "b"));
    follow(server.address());
    poll();
    assertThat(kept()).containsExactlyInAnyOrder("帖子 a", "帖子 b");
    assertThat(rows.one("select text, url from mention where source = ? and title = '帖子 a'", id))
        .containsExactly("这家店的 酸奶 发霉", "https://news.example/a");
    poll();
    assertThat(server.requests).as("not due yet").hasSize(1);
    clock.move(Duration.ofMinutes(6));
    poll();
    assertThat(server.requests).containsExactly("null", "\"1\"");
    server.publish("2", FeedServer.rss("c", "b", "a"));
    clock.move(Duration.ofMinutes(6));
    poll();
    assertThat(kept()).containsExactlyInAnyOrder("帖子 a", "帖子 b", "帖子 c");
  }

  @Test
  void of_many_replicas_one_reads_a_feed() {
    server.publish("1", FeedServer.rss("a"));
    follow(server.address());
    var read = Uni.join().all(feeds.poll(), feeds.poll(), feeds.poll(), feeds.poll()).andFailFast().await()
        .atMost(Duration.ofSeconds(30));
    assertThat(read.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
    assertThat(server.requests).hasSize(1);
    assertThat(kept()).hasSize(1);
  }

  @Test
  void a_replica_that_died_while_reading_loses_the_feed() {
    server.publish("1", FeedServer.rss("a"));
    follow(server.address());
    rows.all("update mention_source set leased_until = now() + interval '2 minutes' where id = ? returning 1", id);
    poll();
    assertThat(server.requests).isEmpty();
    clock.move(Duration.ofMinutes(3));
    poll();
    assertThat(kept()).hasSize(1);
  }

  @Test
  void atom_is_read_too() {
    server.publish("1", FeedServer.atom("urn:post:1"));
    follow(server.address());
    poll();
    assertThat(kept()).containsExactly("水泥");
  }

  @Test
  void a_feed_in_trouble_says_so_is_asked_less_often_and_recovers() {
    server.status = 500;
    follow(server.address());
    poll();
    assertThat(trouble()).isEqualTo("status-500");
    clock.move(Duration.ofMinutes(6));
    poll();
    assertThat(server.requests).as("twice the pause after a failure").hasSize(1);
    server.status = 200;
    server.publish("1", FeedServer.rss("a"));
    clock.move(Duration.ofMinutes(6));
    poll();
    assertThat(trouble()).isNull();
    assertThat(kept()).hasSize(1);
  }

  @Test
  void what_is_no_feed_or_would_read_our_files_is_refused() {
    for (var spoiled : List.of("<html><body>Sign in</body></html>", "not xml", "",
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY f SYSTEM \"file:///etc/hostname\">]><rss version=\"2.0\"><channel>"
            + "<title>&f;</title><item><title>&f;</title></item></channel></rss>")) {
      server.publish(UUID.randomUUID().toString(), spoiled);
      if (server.requests.isEmpty()) {
        follow(server.address());
      }
      poll();
      assertThat(trouble()).as(spoiled).isEqualTo("no-feed");
      assertThat(kept()).isEmpty();
      clock.move(Duration.ofHours(7));
    }
  }

  @Test
  void a_redirect_into_our_own_network_is_not_followed() {
    server.status = 302;
    server.location = "http://127.0.0.2:9/q/health";
    follow(server.address());
    poll();
    assertThat(trouble()).isEqualTo("not-public");
    server.location = "file:///etc/hostname";
    clock.move(Duration.ofHours(1));
    poll();
    assertThat(trouble()).isEqualTo("no-web-address");
    server.location = "/again";
    clock.move(Duration.ofHours(1));
    poll();
    assertThat(trouble()).isEqualTo("too-many-redirects");
  }

  private void follow(String address) {
    Desk.staff("food-manager-1", "bu-manager", "food").body(Map.of("businessUnit", "food", "id", id, "kind", "feed",
        "name", "test", "address", address, "everyMinutes", 5)).post("/api/mentions/sources").then().statusCode(201);
  }

  private void poll() {
    feeds.poll().await().atMost(Duration.ofSeconds(30));
  }

  private List<String> kept() {
    return rows.all("select title from mention where source = ?", id).stream().map(row -> (String) row[0]).toList();
  }

  private String trouble() {
    return (String) rows.one("select trouble from mention_source where id = ?", id)[0];
  }
}
