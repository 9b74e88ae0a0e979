package io.zerodistance.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.zerodistance.testkit.ForgedTokenCheck;
import io.zerodistance.testkit.Forgery;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class ForgedTokenTest extends ForgedTokenCheck {

  @Override
  protected String protectedAddress() {
    return "/api/access/notes";
  }

  @ParameterizedTest
  @EnumSource
  void a_forged_token_is_answered_401_and_told_to_sign_in(Forgery forgery) {
    var answer = RestAssured.given().header("Authorization", forgery.header()).get(protectedAddress());
    assertThat(answer.statusCode()).as(forgery.header()).isEqualTo(401);
    assertThat(answer.contentType()).isEqualTo("application/problem+json");
    assertThat(answer.path("type").toString()).isEqualTo("urn:zerodistance:problem:unauthenticated");
  }
}
