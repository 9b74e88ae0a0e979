package io.zerodistance.access;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.sqlclient.Pool;

/** Bounds how long and how many requests wait for a connection: who cannot be served soon is told to come again. */
@Singleton
class PatientPool implements PgPoolCreator {

  @ConfigProperty(name = "zd.database.patience", defaultValue = "10S")
  Duration patience;
  @ConfigProperty(name = "zd.database.queue", defaultValue = "2000")
  int queue;

  @Override
  public Pool create(Input input) {
    input.poolOptions().setConnectionTimeout((int) patience.toMillis()).setConnectionTimeoutUnit(TimeUnit.MILLISECONDS)
        .setMaxWaitQueueSize(queue);
    return Pool.pool(input.vertx(), input.pgConnectOptionsList().getFirst(), input.poolOptions());
  }
}
