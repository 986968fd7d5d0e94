package io.nodesmith.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists within a line. */
class InlineListTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Steps: 1) build it 2) ship it | Steps:/build it/ship it",
        "Provide (a) maps, (b) names, and (c) marks. | Provide/maps/names/marks.",
        "1. open it 2. close it | /open it/close it",
        "Takes 2. of them, then 1. more | ''",
        "Version 1. is out | ''"
      })
  void marksInOrderMakeAList(String line, String parts) {
    assertEquals(parts, String.join("/", InlineList.parts(line)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Do: 1) sort maps 2) frobnicate them 3) mail maps | sort_maps frobnicate_maps mail_maps"
      })
  void pronounsReachTheItemBefore(String text, String operations) {
    assertEquals(List.of(operations.split(" ", -1)), Reading.operations(text));
  }
}
