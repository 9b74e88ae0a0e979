package io.zerodistance.access;

import java.util.HashSet;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.security.identity.SecurityIdentity;

/** Reads the caller of the current request from its verified access token. */
@RequestScoped
public class CurrentCaller {

  private static final String BUSINESS_UNITS = "business_units";

  @Inject
  SecurityIdentity identity;
  @Inject
  JsonWebToken token;

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 401 when the request carries no identity */
  public Caller get() {
    if (identity.isAnonymous()) {
      throw Problems.of(AccessProblems.UNAUTHENTICATED, "Sign in, then repeat the request.");
    }
    return new Caller(identity.getPrincipal().getName(), Set.copyOf(identity.getRoles()), scope());
  }

  /** Short for {@code get().scope()}. */
  public Scope scope() {
    Object claim = token.getClaim(BUSINESS_UNITS);
    var units = new HashSet<String>();
    if (claim instanceof JsonArray array) {
      array.getValuesAs(JsonString.class).forEach(value -> units.add(value.getString()));
    } else if (claim instanceof Iterable<?> values) {
      values.forEach(value -> units.add(value instanceof JsonString text ? text.getString() : value.toString()));
    } else if (claim instanceof String one && !one.isBlank()) {
      units.add(one);
    }
    return Scope.of(units);
  }

  public Scope scopeOf(String businessUnit) {
    return get().scopeOf(businessUnit);
  }
}
