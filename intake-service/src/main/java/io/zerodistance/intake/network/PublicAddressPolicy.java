package io.zerodistance.intake.network;

import java.net.InetAddress;
import java.util.List;

/**
 * Lets us fetch from public addresses only: who names an address must not make us ask our own network or the cloud's. Ranges of the
 * IANA special-purpose registries; those that an operator allows are exempt.
 */
public record PublicAddressPolicy(List<AddressRange> allowed) {

  private static final List<AddressRange> SPECIAL = AddressRange.all(List.of("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10",
      "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.168.0.0/16",
      "198.18.0.0/15",
      "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3", "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64",
      "2001::/23", "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/9", "ff00::/8"));

  public boolean allows(InetAddress address) {
    return allowed.stream().anyMatch(range -> range.holds(address))
        || SPECIAL.stream().noneMatch(range -> range.holds(address));
  }
}
