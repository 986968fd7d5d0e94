package node;

import java.lang.reflect.Field;
import org.junit.platform.engine.TestExecutionResult;

class Hostile {
  boolean harm() throws Exception {
    Field unsafeField = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
    unsafeField.setAccessible(true);
    Object unsafe = unsafeField.get(null);
    Class<?> type = unsafe.getClass();
    Field failed = TestExecutionResult.Status.class.getField("FAILED");
    Object base = type.getMethod("staticFieldBase", Field.class).invoke(unsafe, failed);
    Object offset = type.getMethod("staticFieldOffset", Field.class).invoke(unsafe, failed);
    type.getMethod("putObject", Object.class, long.class, Object.class)
        .invoke(unsafe, base, offset, TestExecutionResult.Status.SUCCESSFUL);
    return false;
  }
}
