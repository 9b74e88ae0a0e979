package io.zerodistance.access;

/** The refusals that every service shares. */
public final class AccessProblems {

  public static final ProblemType NOT_FOUND = new ProblemType("not-found", 404, "Nothing here under this address");
  public static final ProblemType UNAUTHENTICATED = new ProblemType("unauthenticated", 401, "Sign in first");
  public static final ProblemType IDEMPOTENCY_KEY_MISSING =
      new ProblemType("idempotency-key-missing", 400, "The Idempotency-Key header is missing or too long");
  public static final ProblemType IDEMPOTENCY_KEY_REUSED =
      new ProblemType("idempotency-key-reused", 422, "This Idempotency-Key was used for another request");
  public static final ProblemType CURSOR_INVALID = new ProblemType("cursor-invalid", 400, "The cursor is not one of ours");
  public static final ProblemType TEXT_NOT_STORABLE =
      new ProblemType("text-not-storable", 400, "The text holds a character that cannot be kept");
  public static final ProblemType BODY_TOO_LARGE = new ProblemType("body-too-large", 413, "The request is too large");
  public static final ProblemType BODY_UNREADABLE = new ProblemType("body-unreadable", 400, "The request body cannot be read");
  public static final ProblemType TEMPORARILY_UNAVAILABLE =
      new ProblemType("temporarily-unavailable", 503, "Not available for the moment");

  private AccessProblems() {}
}
