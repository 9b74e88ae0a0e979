package io.zerodistance.local.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

import io.zerodistance.local.process.Await;

/** Creates the topics of the services. */
public final class Topics {

  private Topics() {}

  /** Creates the topics that do not exist yet, one replica each, and returns when all of them are there. */
  public static void create(String bootstrap, Collection<String> names, int partitions) {
    try (var admin = admin(bootstrap)) {
      var existing = admin.listTopics().names().get(30, TimeUnit.SECONDS);
      var missing = names.stream().filter(name -> !existing.contains(name))
          .map(name -> new NewTopic(name, partitions, (short) 1)).toList();
      admin.createTopics(missing).all().get(30, TimeUnit.SECONDS);
      // The controller has answered; the broker learns of it a moment later, and a consumer may come before.
      Await.until("the topics " + names, Duration.ofSeconds(30), null,
          () -> admin.describeTopics(names).allTopicNames().get(5, TimeUnit.SECONDS).size() == names.size());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
      throw new IllegalStateException("cannot create the topics " + names, e);
    }
  }

  static void awaitBroker(String bootstrap, Duration patience) {
    try (var admin = admin(bootstrap)) {
      Await.until("Kafka at " + bootstrap, patience, null,
          () -> !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty());
    }
  }

  private static Admin admin(String bootstrap) {
    return Admin.create(Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
        AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500));
  }
}
