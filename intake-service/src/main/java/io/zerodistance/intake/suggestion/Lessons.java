package io.zerodistance.intake.suggestion;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

/** What each unit's decisions have taught so far, held in memory. */
@ApplicationScoped
class Lessons {

  private final Map<String, Learned> learned = new ConcurrentHashMap<>();

  Learned of(String businessUnit) {
    return learned.getOrDefault(businessUnit, Learned.NOTHING);
  }

  void keep(String businessUnit, Learned lesson) {
    learned.put(businessUnit, lesson);
  }
}
