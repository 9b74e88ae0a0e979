package io.zerodistance.intake.network;

import java.net.InetAddress;
import java.util.List;

/** A range of addresses in CIDR notation such as {@code 10.0.0.0/8} or {@code fd00::/8}; a single address is a range of one. */
public record AddressRange(InetAddress network, int bits) {

  /** @throws IllegalArgumentException for anything that is no address or range; names are never looked up */
  public static AddressRange parse(String text) {
    var parts = text.strip().split("/", 2);
    var network = InetAddress.ofLiteral(parts[0]);
    int most = network.getAddress().length * 8;
    int bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
    if (bits < 0 || bits > most) {
      throw new IllegalArgumentException("not a range of addresses: " + text);
    }
    return new AddressRange(network, bits);
  }

  /** The ranges of a list; the word {@code none} stands for no range. */
  public static List<AddressRange> all(List<String> texts) {
    return texts.stream().map(String::strip).filter(text -> !text.isEmpty() && !text.equals("none"))
        .map(AddressRange::parse).toList();
  }

  public boolean holds(InetAddress address) {
    var mine = network.getAddress();
    var other = address.getAddress();
    if (mine.length != other.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit & 7);
      if ((mine[bit >> 3] & mask) != (other[bit >> 3] & mask)) {
        return false;
      }
    }
    return true;
  }
}
