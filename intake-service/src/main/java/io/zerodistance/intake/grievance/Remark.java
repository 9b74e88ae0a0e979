package io.zerodistance.intake.grievance;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What staff overheard: text or item is enough, and no field asks who said it. */
@RegisterForReflection
record Remark(String businessUnit, String text, String taxonomyItem, String site) {}
