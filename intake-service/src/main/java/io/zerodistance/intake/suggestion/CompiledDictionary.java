package io.zerodistance.intake.suggestion;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Tells the native compiler what the segmenter's dictionary, a serialised file of its library, is made of. */
@RegisterForReflection(serialization = true, targets = {short[].class, int[].class, long[].class, char[].class,
    int[][].class, char[][].class, char[][][].class})
final class CompiledDictionary {

  private CompiledDictionary() {}
}
