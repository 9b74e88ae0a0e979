package io.zerodistance.local.edge;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How the edge is laid out.
 *
 * @param host address it listens on
 * @param pages folder with the built pages
 * @param upstreams per name of {@code edge/routes.json} the ports of its replicas on the loopback address
 */
public record EdgeSettings(String host, int port, Path pages, Map<String, List<Integer>> upstreams) {}
