package io.zerodistance.local.stack;

import java.util.concurrent.Callable;

import io.zerodistance.local.identity.KeycloakDistribution;
import io.zerodistance.local.process.Folders;

import picocli.CommandLine.Command;

/** Part of the build: does once what would make the first start slow. */
@Command(name = "prepare", hidden = true)
public final class PrepareCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    KeycloakDistribution.prepare(Folders.stackHome().resolve("keycloak-prepare.log"));
    return 0;
  }
}
