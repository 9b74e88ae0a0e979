package io.zerodistance.access;

/** The refusals that every service shares. */
public final class AccessProblems {

  public static final ProblemType NOT_FOUND = new ProblemType("not-found", 404, "Nothing here under this address");
  public static final ProblemType UNAUTHENTICATED = new ProblemType("unauthenticated", 401, "Sign in first");
  public static final ProblemType FORBIDDEN = new ProblemType("forbidden", 403, "Your role does not allow this");
  public static final ProblemType METHOD_NOT_ALLOWED =
      new ProblemType("method-not-allowed", 405, "This address does not take this method");
  public static final ProblemType NOT_ACCEPTABLE =
      new ProblemType("not-acceptable", 406, "No answer in the form asked for");
  public static final ProblemType UNSUPPORTED_MEDIA_TYPE =
      new ProblemType("unsupported-media-type", 415, "The request is not in a form that is read here");
  public static final ProblemType VALIDATION_FAILED =
      new ProblemType("validation-failed", 400, "Something in the request is missing or wrong");
  public static final ProblemType ADDRESS_MALFORMED =
      new ProblemType("address-malformed", 400, "The address of the request cannot be read");
  public static final ProblemType REFUSED = new ProblemType("refused", 400, "The request cannot be served as it is");
  public static final ProblemType UNEXPECTED = new ProblemType("unexpected", 500, "Something went wrong on our side");
  public static final ProblemType IDEMPOTENCY_KEY_MISSING =
      new ProblemType("idempotency-key-missing", 400, "The Idempotency-Key header is missing or too long");
  public static final ProblemType IDEMPOTENCY_KEY_REUSED =
      new ProblemType("idempotency-key-reused", 422, "This Idempotency-Key was used for another request");
  public static final ProblemType CURSOR_INVALID =
      new ProblemType("cursor-invalid", 400, "The cursor is not one of ours");
  public static final ProblemType TEXT_NOT_STORABLE =
      new ProblemType("text-not-storable", 400, "The text holds a character that cannot be kept");
  public static final ProblemType BODY_TOO_LARGE = new ProblemType("body-too-large", 413, "The request is too large");
  public static final ProblemType BODY_UNREADABLE =
      new ProblemType("body-unreadable", 400, "The request body cannot be read");
  public static final ProblemType TEMPORARILY_UNAVAILABLE =
      new ProblemType("temporarily-unavailable", 503, "Not available for the moment");

  private AccessProblems() {}
}
