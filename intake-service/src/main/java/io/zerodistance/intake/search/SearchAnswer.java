package io.zerodistance.intake.search;

import java.util.List;

/** One page of what was found, newest first; {@code marks} are the words to be marked in the excerpts. */
record SearchAnswer(List<FoundComplaint> items, String next, List<String> marks) {}
