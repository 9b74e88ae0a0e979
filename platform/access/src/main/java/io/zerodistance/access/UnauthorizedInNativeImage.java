package io.zerodistance.access;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/**
 * Stands in, in native executables only, for a class of the problem extension that reads a field which this version
 * of Quarkus no longer has; {@link FailureMappers} answers every refusal before it is reached.
 */
@TargetClass(className = "io.quarkiverse.resteasy.problem.security.HttpUnauthorizedUtils")
final class UnauthorizedInNativeImage {

  @Substitute
  static Uni<HttpProblem> toProblem(RoutingContext request, Exception refusal) {
    return Uni.createFrom()
        .item(Problems.of(AccessProblems.UNAUTHENTICATED, "Sign in, then repeat the request."));
  }

  private UnauthorizedInNativeImage() {}
}
