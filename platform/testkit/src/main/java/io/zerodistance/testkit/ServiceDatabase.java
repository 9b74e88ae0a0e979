package io.zerodistance.testkit;

import java.security.KeyPair;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zerodistance.local.postgres.PostgresServer;
import io.zerodistance.local.postgres.ServiceDatabases;

/**
 * Gives a service test a real PostgreSQL with the roles of production (an owner for migrations, an application role under
 * row-level security), a token key of its own and no broker; demonstration rows are loaded.
 */
public class ServiceDatabase implements QuarkusTestResourceLifecycleManager {

  private static final String SERVICE = "service";

  private PostgresServer postgres;

  @Override
  public Map<String, String> start() {
    postgres = PostgresServer.temporary();
    ServiceDatabases.create(postgres.superuserUrl(), SERVICE);
    var owner = ServiceDatabases.owner(SERVICE);
    var application = ServiceDatabases.app(SERVICE);
    var address = "postgresql://127.0.0.1:" + postgres.port() + "/" + SERVICE;
    var config = new HashMap<String, String>();
    config.put("quarkus.datasource.reactive.url", address);
    config.put("quarkus.datasource.jdbc.url", "jdbc:" + address);
    config.put("quarkus.datasource.username", application);
    config.put("quarkus.datasource.password", application);
    config.put("quarkus.flyway.username", owner);
    config.put("quarkus.flyway.password", owner);
    config.put("quarkus.flyway.placeholders.app_role", application);
    config.put("quarkus.flyway.placeholders.demo", "true");
    config.put("mp.messaging.incoming.events.connector", "smallrye-in-memory");
    config.put("zd.relay.enabled", "false");
    KeyPair keys = Tokens.newKeys();
    config.put("quarkus.oidc.public-key", Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
    config.put("quarkus.oidc.token.issuer", Tokens.ISSUER);
    return config;
  }

  @Override
  public void stop() {
    if (postgres != null) {
      postgres.close();
    }
  }
}
