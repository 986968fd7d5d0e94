package io.nodesmith.validate;

import java.util.Map;
import java.util.Set;

/** Members of the types that are used most, for finding the one that was meant. */
final class JdkMembers {
  private static final Map<String, String> METHODS =
      Map.of(
          "String",
          "length isEmpty isBlank charAt substring indexOf lastIndexOf contains startsWith endsWith"
              + " replace replaceAll split join format formatted strip trim toLowerCase toUpperCase"
              + " chars lines repeat equals equalsIgnoreCase compareTo concat matches toCharArray"
              + " getBytes valueOf codePointAt stripLeading stripTrailing",
          "List",
          "add addAll get set remove size isEmpty contains indexOf sort stream forEach of copyOf clear"
              + " iterator subList toArray getFirst getLast removeFirst removeLast reversed removeIf",
          "ArrayList",
          "add addAll get set remove size isEmpty contains indexOf sort stream forEach clear iterator"
              + " subList toArray getFirst getLast removeFirst removeLast removeIf ensureCapacity",
          "Map",
          "get put putAll remove containsKey containsValue keySet values entrySet size isEmpty"
              + " getOrDefault putIfAbsent computeIfAbsent computeIfPresent compute merge forEach of"
              + " copyOf entry clear replaceAll",
          "HashMap",
          "get put putAll remove containsKey containsValue keySet values entrySet size isEmpty"
              + " getOrDefault putIfAbsent computeIfAbsent computeIfPresent compute merge forEach"
              + " clear replaceAll",
          "Optional",
          "get isPresent isEmpty orElse orElseGet orElseThrow map flatMap filter ifPresent of empty"
              + " ofNullable stream or ifPresentOrElse",
          "StringBuilder",
          "append insert delete deleteCharAt reverse toString length charAt setLength indexOf replace"
              + " setCharAt substring",
          "Files",
          "readString writeString readAllBytes readAllLines lines write exists delete deleteIfExists"
              + " createDirectories createFile createTempFile copy move size list walk newInputStream"
              + " newOutputStream newBufferedReader newBufferedWriter isDirectory isRegularFile",
          "Math",
          "abs max min floor ceil round sqrt pow floorMod floorDiv addExact multiplyExact clamp log"
              + " log10 exp sin cos tan hypot signum toIntExact random");

  private JdkMembers() {}

  static Set<String> of(String type, boolean methods) {
    String names = METHODS.getOrDefault(type.replaceAll("<.*", ""), "");
    return methods && !names.isEmpty() ? Set.of(names.split(" ", -1)) : Set.of();
  }
}
