package io.zerodistance.feedback;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.testkit.AccessMatrixCheck;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class AccessMatrixTest extends AccessMatrixCheck {

  @Override
  protected String service() {
    return "feedback";
  }
}
