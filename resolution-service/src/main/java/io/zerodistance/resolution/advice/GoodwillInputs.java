package io.zerodistance.resolution.advice;

import io.zerodistance.resolution.casefile.Demand;
import io.zerodistance.resolution.casefile.Motive;
import io.zerodistance.resolution.casefile.Severity;
import io.zerodistance.resolution.money.Money;

/** What the goodwill range depends on; nothing of it describes the customer as a person. */
record GoodwillInputs(Severity severity, Motive motive, Demand demand, int round, long brokenPromises,
    Money grantedOnCase,
    Money mostAllowed) {}
