package io.zerodistance.feedback;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.testkit.ForgedTokenCheck;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class ForgedTokenTest extends ForgedTokenCheck {

  @Override
  protected String protectedAddress() {
    return "/api/feedback/cases/FD-261121-00000000";
  }
}
