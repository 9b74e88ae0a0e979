package io.zerodistance.access;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** Remembers on the duplicated Vert.x context which transaction is open there, until it has ended in the database. */
record OpenTransaction(Scope scope, Context context) {

  private static final String KEY = OpenTransaction.class.getName();

  /** @return null when none is open here */
  static OpenTransaction current() {
    var context = Vertx.currentContext();
    return context != null && VertxContext.isDuplicatedContext(context) ? context.getLocal(KEY) : null;
  }

  static OpenTransaction begin(Scope scope) {
    var context = Vertx.currentContext();
    if (context == null || !VertxContext.isDuplicatedContext(context)) {
      throw new IllegalStateException("no duplicated context: use Transactions.inOwnContext for background work");
    }
    var opened = new OpenTransaction(scope, context);
    context.putLocal(KEY, opened);
    return opened;
  }

  /** On the context it began on, wherever the end is noticed. */
  void end() {
    context.removeLocal(KEY);
  }
}
