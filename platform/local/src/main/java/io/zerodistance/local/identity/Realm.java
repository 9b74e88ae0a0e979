package io.zerodistance.local.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.zerodistance.local.process.Json;

/**
 * The demonstration realm as Keycloak imports it: {@code identity/realm.json} plus one account per line of
 * {@code identity/staff.json}. The business units of an account are a profile attribute that only an administrator
 * edits.
 */
public final class Realm {

  public static final String NAME = "zerodistance";

  private Realm() {}

  /** The import document; {@code origin} is the edge as a browser sees it, such as {@code http://localhost:8080}. */
  public static String json(String origin) {
    var realm = (ObjectNode) resource("realm.json");
    realm.putObject("roles").set("realm", roles());
    realm.set("users", Json.MAPPER.valueToTree(Staff.all().stream().map(Realm::account).toList()));
    var client = (ObjectNode) realm.get("clients").get(0);
    client.put("rootUrl", origin).put("baseUrl", "/").putArray("redirectUris").add(origin + "/*");
    client.putArray("webOrigins").add(origin);
    client.withObject("/attributes").put("post.logout.redirect.uris", origin + "/*");
    realm.putObject("components").putArray("org.keycloak.userprofile.UserProfileProvider").addObject()
        .put("providerId", "declarative-user-profile").putObject("config").putArray("kc.user.profile.config")
        .add(resource("user-profile.json").toString());
    return realm.toPrettyString();
  }

  static JsonNode resource(String name) {
    try (var stream = Realm.class.getResourceAsStream("/identity/" + name)) {
      return Json.MAPPER.readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode roles() {
    var roles = Json.MAPPER.createArrayNode();
    resource("staff.json").get("roles").forEach(role -> roles.addObject().set("name", role));
    return roles;
  }

  private static ObjectNode account(Staff staff) {
    var account = Json.MAPPER.createObjectNode().put("username", staff.user()).put("enabled", true)
        .put("email", staff.user() + "@zerodistance.example").put("emailVerified", true)
        .put("firstName", staff.name()).put("lastName", staff.group());
    account.putObject("attributes").set("business_units", Json.MAPPER.valueToTree(staff.businessUnits()));
    account.set("realmRoles", Json.MAPPER.valueToTree(staff.roles()));
    var password = Json.MAPPER.createObjectNode().put("type", "password").put("value", staff.user())
        .put("temporary", false);
    account.set("credentials", Json.MAPPER.valueToTree(List.of(password)));
    return account;
  }
}
