package io.nodesmith.language.python;

/**
 * One logical line of Python: a statement's line with all its continuation lines, or a comment.
 *
 * @param start start of its first physical line
 * @param text its first character that is not blank
 * @param end one past its last character, the line break not included
 * @param indent column of the first character, tabs counted to the next multiple of 8
 * @param comment whether it is only a comment
 * @param complete whether its brackets and strings are closed
 */
record PythonLine(int start, int text, int end, int indent, boolean comment, boolean complete) {}
