package io.zerodistance.access;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** Remembers on the duplicated Vert.x context which scope its open transaction has. */
final class ContextScope {

  private static final String KEY = ContextScope.class.getName();

  private ContextScope() {}

  static Scope get() {
    var context = duplicated();
    return context == null ? null : context.getLocal(KEY);
  }

  static void set(Scope scope) {
    var context = duplicated();
    if (context == null) {
      throw new IllegalStateException("no duplicated context: use Transactions.inOwnContext for background work");
    }
    context.putLocal(KEY, scope);
  }

  static void clear() {
    var context = duplicated();
    if (context != null) {
      context.removeLocal(KEY);
    }
  }

  private static Context duplicated() {
    var context = Vertx.currentContext();
    return context != null && VertxContext.isDuplicatedContext(context) ? context : null;
  }
}
