import static org.objectweb.asm.Opcodes.*;

import java.util.Map;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** How {@link PlainLambdas} turns a value of one type into one of another, as a lambda's interface and body want it. */
final class StackTypes {
    private StackTypes() {}

    /**
     * What stands on the stack becomes what is wanted.
     *
     * @param exact what it is known to be
     */
    static void adapt(MethodVisitor m, Type given, Type exact, Type wanted) {
        if (isPrimitive(given)) {
            if (isPrimitive(wanted)) {
                widen(m, given, wanted);
            } else {
                Type box = box(given);
                String desc = Type.getMethodDescriptor(box, given);
                m.visitMethodInsn(INVOKESTATIC, box.getInternalName(), "valueOf", desc, false);
            }
        } else if (isPrimitive(wanted)) {
            Type boxed = isBox(exact) ? exact : box(wanted);
            cast(m, given, boxed);
            Type value = value(boxed);
            m.visitMethodInsn(
                    INVOKEVIRTUAL,
                    boxed.getInternalName(),
                    value.getClassName() + "Value",
                    Type.getMethodDescriptor(value),
                    false);
            widen(m, value, wanted);
        } else {
            cast(m, given, exact);
        }
    }

    private static void cast(MethodVisitor m, Type given, Type wanted) {
        if (!given.equals(wanted) && !wanted.getInternalName().equals("java/lang/Object")) {
            m.visitTypeInsn(CHECKCAST, wanted.getInternalName());
        }
    }

    private static void widen(MethodVisitor m, Type given, Type wanted) {
        if (given.equals(wanted)) {
            return;
        }
        String change = given.getDescriptor() + wanted.getDescriptor();
        switch (change) {
            case "IJ", "SJ", "BJ", "CJ" -> m.visitInsn(I2L);
            case "ID" -> m.visitInsn(I2D);
            case "JD" -> m.visitInsn(L2D);
            case "SI", "BI", "CI" -> {
                // the same on the stack
            }
            default -> throw new IllegalStateException("no way from " + given + " to " + wanted);
        }
    }

    static boolean isPrimitive(Type type) {
        return type.getSort() < Type.ARRAY;
    }

    private static final Map<String, Type> VALUES = Map.of(
            "java/lang/Boolean", Type.BOOLEAN_TYPE,
            "java/lang/Character", Type.CHAR_TYPE,
            "java/lang/Byte", Type.BYTE_TYPE,
            "java/lang/Short", Type.SHORT_TYPE,
            "java/lang/Integer", Type.INT_TYPE,
            "java/lang/Long", Type.LONG_TYPE,
            "java/lang/Double", Type.DOUBLE_TYPE);

    private static boolean isBox(Type type) {
        return VALUES.containsKey(type.getInternalName());
    }

    private static Type value(Type box) {
        return VALUES.get(box.getInternalName());
    }

    private static Type box(Type value) {
        for (Map.Entry<String, Type> e : VALUES.entrySet()) {
            if (e.getValue().equals(value)) {
                return Type.getObjectType(e.getKey());
            }
        }
        throw new IllegalStateException("no class for " + value);
    }
}
