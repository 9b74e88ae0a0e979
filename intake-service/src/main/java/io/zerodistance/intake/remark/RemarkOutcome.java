package io.zerodistance.intake.remark;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What became of a remark: FORWARDED to a team, PASSED_ON to a colleague or site, or NOTED; the words went to the customer. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RemarkOutcome(String outcome, String team, String praised, String site, String words, String by, Instant at) {}
