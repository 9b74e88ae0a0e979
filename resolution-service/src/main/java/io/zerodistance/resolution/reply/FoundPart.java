package io.zerodistance.resolution.reply;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Whether a part is in the text, and the first sentence that says it; null when none does. */
@RegisterForReflection
public record FoundPart(ReplyPart part, boolean found, String sentence) {}
