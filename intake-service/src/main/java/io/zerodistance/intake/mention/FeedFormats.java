package io.zerodistance.intake.mention;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What the feed library loads by name, from its rome.properties; a native executable must be told. */
@RegisterForReflection(classNames = {
    "com.rometools.rome.io.impl.RSS090Parser",
    "com.rometools.rome.io.impl.RSS091NetscapeParser",
    "com.rometools.rome.io.impl.RSS091UserlandParser",
    "com.rometools.rome.io.impl.RSS092Parser",
    "com.rometools.rome.io.impl.RSS093Parser",
    "com.rometools.rome.io.impl.RSS094Parser",
    "com.rometools.rome.io.impl.RSS10Parser",
    "com.rometools.rome.io.impl.RSS20wNSParser",
    "com.rometools.rome.io.impl.RSS20Parser",
    "com.rometools.rome.io.impl.Atom10Parser",
    "com.rometools.rome.io.impl.Atom03Parser",
    "com.rometools.rome.io.impl.DCModuleParser",
    "com.rometools.rome.io.impl.SyModuleParser",
    "com.rometools.rome.feed.synd.impl.ConverterForAtom10",
    "com.rometools.rome.feed.synd.impl.ConverterForAtom03",
    "com.rometools.rome.feed.synd.impl.ConverterForRSS090",
    "com.rometools.rome.feed.synd.impl.ConverterForRSS091Netscape",
    "com.rometools.rome.feed.synd.impl.ConverterForRSS091Userland",
    "com.rometools.rome.feed.synd.impl.ConverterForRSS092",
    "com.rometools.rome.feed.synd.impl.ConverterForRSS093",
    "com.rometools.rome.feed.synd.impl.ConverterForRSS094",
    "com.rometools.rome.feed.synd.impl.ConverterForRSS10",
    "com.rometools.rome.feed.synd.impl.ConverterForRSS20"
})
final class FeedFormats {

  private FeedFormats() {}
}
