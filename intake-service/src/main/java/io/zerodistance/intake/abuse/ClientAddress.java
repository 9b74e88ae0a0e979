package io.zerodistance.intake.abuse;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

import io.zerodistance.intake.network.AddressRange;

/** Who asks: the address that the edge forwards, believed from the edge only; of IPv6 the /64 network that one line gets. */
record ClientAddress(InetAddress address) {

  private static final int NETWORK_BYTES = 8;

  /** @param forwardedFor the X-Forwarded-For header, of which the edge wrote the last address; null where there is none */
  static ClientAddress of(InetAddress remote, String forwardedFor, List<AddressRange> edge) {
    if (forwardedFor == null || edge.stream().noneMatch(range -> range.holds(remote))) {
      return new ClientAddress(remote);
    }
    var last = forwardedFor.substring(forwardedFor.lastIndexOf(',') + 1).strip();
    try {
      return new ClientAddress(InetAddress.ofLiteral(last));
    } catch (IllegalArgumentException unreadable) {
      return new ClientAddress(remote);
    }
  }

  boolean isIn(List<AddressRange> ranges) {
    return ranges.stream().anyMatch(range -> range.holds(address));
  }

  /** Who is counted as one client. */
  String key() {
    if (!(address instanceof Inet6Address)) {
      return address.getHostAddress();
    }
    try {
      return InetAddress.getByAddress(Arrays.copyOf(Arrays.copyOf(address.getAddress(), NETWORK_BYTES), 16))
          .getHostAddress() + "/64";
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
