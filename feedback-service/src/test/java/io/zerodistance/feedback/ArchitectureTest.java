package io.zerodistance.feedback;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import io.zerodistance.testkit.ArchitectureRules;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> rules() {
    return ArchitectureRules.of("io.zerodistance.feedback").tests();
  }
}
