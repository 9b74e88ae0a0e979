package io.zerodistance.resolution;

import java.time.Instant;

import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.CaseState;
import io.zerodistance.resolution.casefile.ClearStage;
import io.zerodistance.resolution.casefile.Demand;
import io.zerodistance.resolution.casefile.Motive;
import io.zerodistance.resolution.casefile.Severity;

/** An open food case for rules that need no database. */
public final class SomeCase {

  private SomeCase() {}

  public static CaseFile handledBy(String handler) {
    return with(handler, 1);
  }

  public static CaseFile withFacts(long version) {
    return with("wang", version);
  }

  private static CaseFile with(String handler, long factsVersion) {
    return new CaseFile("food", "FD-1", CaseState.OPEN, 1, ClearStage.CONTROL, "COMPLAINT", "WEB", "zh", null,
        Severity.S3, Motive.UNKNOWN, Demand.UNDECIDED, "c", handler, handler, "h", Instant.EPOCH, null, null, 1,
        factsVersion);
  }
}
