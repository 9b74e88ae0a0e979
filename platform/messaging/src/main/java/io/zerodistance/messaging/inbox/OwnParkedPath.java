package io.zerodistance.messaging.inbox;

import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/** Writes the operator's paths into the contract under the service's own name. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class OwnParkedPath implements OASFilter {

  private static final String PLACEHOLDER = "{service}";
  private static final String PREFIX = "/api/" + PLACEHOLDER + "/parked";

  @Override
  public void filterOpenAPI(OpenAPI contract) {
    if (contract.getPaths() == null || contract.getPaths().getPathItems() == null) {
      return;
    }
    var service = ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
    var paths = OASFactory.createPaths();
    contract.getPaths().getPathItems().forEach((path, item) -> {
      if (path.startsWith(PREFIX)) {
        item.getOperations().values()
            .forEach(operation -> operation.setParameters(operation.getParameters() == null ? null
                : operation.getParameters().stream().filter(parameter -> !isService(parameter)).toList()));
        withoutService(item);
      }
      paths.addPathItem(path.startsWith(PREFIX) ? path.replace(PLACEHOLDER, service) : path, item);
    });
    contract.setPaths(paths);
  }

  private static void withoutService(PathItem item) {
    if (item.getParameters() != null) {
      item.setParameters(item.getParameters().stream().filter(parameter -> !isService(parameter)).toList());
    }
  }

  private static boolean isService(Parameter parameter) {
    return parameter.getIn() == Parameter.In.PATH && "service".equals(parameter.getName());
  }
}
