import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** What {@link PlainLambdas} writes into the class of a class's lambdas. */
final class LambdaClass {
    /** The field that tells which lambda an object is. */
    static final String WHICH = "which";

    private LambdaClass() {}

    /**
     * A place where a lambda is made.
     *
     * @param number in its class
     * @param sam    the method of the interface
     * @param desc   of the place: what is captured, and the interface
     * @param erased the descriptor of the method
     * @param body   what it calls
     * @param exact  what it is called with
     */
    record Site(int number, String sam, String desc, Type erased, Handle body, Type exact) {
        String type() {
            return Type.getReturnType(desc).getInternalName();
        }

        Type[] captured() {
            return Type.getArgumentTypes(desc);
        }

        String factory() {
            return "make" + number;
        }

        /** The number, and what is captured. */
        String constructor() {
            return "(I" + desc.substring(1, desc.indexOf(')') + 1) + "V";
        }

        /** Lambdas share the fields in which the same types stand at the same place. */
        String field(int i) {
            return "v" + i + captured()[i].getDescriptor().replaceAll("[/;\\[]", "_");
        }
    }

    static void constructor(ClassWriter out, String made, Site site) {
        MethodVisitor m = out.visitMethod(ACC_PRIVATE, "<init>", site.constructor(), null, null);
        m.visitCode();
        m.visitVarInsn(ALOAD, 0);
        m.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        m.visitVarInsn(ALOAD, 0);
        m.visitVarInsn(ILOAD, 1);
        m.visitFieldInsn(PUTFIELD, made, WHICH, "I");
        int variable = 2;
        for (int i = 0; i < site.captured().length; i++) {
            Type type = site.captured()[i];
            m.visitVarInsn(ALOAD, 0);
            m.visitVarInsn(type.getOpcode(ILOAD), variable);
            m.visitFieldInsn(PUTFIELD, made, site.field(i), type.getDescriptor());
            variable += type.getSize();
        }
        m.visitInsn(RETURN);
        m.visitMaxs(0, 0);
        m.visitEnd();
    }

    static void factory(ClassWriter out, String made, Site site) {
        MethodVisitor m = out.visitMethod(ACC_STATIC, site.factory(), site.desc(), null, null);
        m.visitCode();
        m.visitTypeInsn(NEW, made);
        m.visitInsn(DUP);
        m.visitLdcInsn(site.number());
        int variable = 0;
        for (Type t : site.captured()) {
            m.visitVarInsn(t.getOpcode(ILOAD), variable);
            variable += t.getSize();
        }
        m.visitMethodInsn(INVOKESPECIAL, made, "<init>", site.constructor(), false);
        m.visitInsn(ARETURN);
        m.visitMaxs(0, 0);
        m.visitEnd();
    }

    /** A method that the interfaces of these lambdas have: the number tells which of them is called. */
    static void method(ClassWriter out, String made, List<Site> sites) {
        Site first = sites.get(0);
        MethodVisitor m =
                out.visitMethod(ACC_PUBLIC, first.sam(), first.erased().getDescriptor(), null, null);
        m.visitCode();
        Label[] labels = new Label[sites.size()];
        if (labels.length > 1) {
            int[] numbers = new int[labels.length];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = new Label();
                numbers[i] = sites.get(i).number();
            }
            m.visitVarInsn(ALOAD, 0);
            m.visitFieldInsn(GETFIELD, made, WHICH, "I");
            m.visitLookupSwitchInsn(labels[0], numbers, labels);
        }
        for (int i = 0; i < labels.length; i++) {
            if (labels.length > 1) {
                m.visitLabel(labels[i]);
                m.visitFrame(F_SAME, 0, null, 0, null);
            }
            call(m, made, sites.get(i));
        }
        m.visitMaxs(0, 0);
        m.visitEnd();
    }

    /** Calls the body with what was captured and what the method is given. */
    private static void call(MethodVisitor m, String made, Site site) {
        Handle body = site.body();
        Type erased = site.erased();
        Type exact = site.exact();
        Type[] captured = site.captured();
        boolean constructs = body.getTag() == H_NEWINVOKESPECIAL;
        if (constructs) {
            m.visitTypeInsn(NEW, body.getOwner());
            m.visitInsn(DUP);
        }
        List<Type> wanted = new ArrayList<>();
        if (body.getTag() != H_INVOKESTATIC && !constructs) {
            wanted.add(Type.getObjectType(body.getOwner()));
        }
        wanted.addAll(List.of(Type.getArgumentTypes(body.getDesc())));
        for (int i = 0; i < captured.length; i++) {
            m.visitVarInsn(ALOAD, 0);
            m.visitFieldInsn(GETFIELD, made, site.field(i), captured[i].getDescriptor());
            StackTypes.adapt(m, captured[i], captured[i], wanted.get(i));
        }
        Type[] given = erased.getArgumentTypes();
        int variable = 1;
        for (int i = 0; i < given.length; i++) {
            m.visitVarInsn(given[i].getOpcode(ILOAD), variable);
            StackTypes.adapt(m, given[i], exact.getArgumentTypes()[i], wanted.get(captured.length + i));
            variable += given[i].getSize();
        }
        int call = switch (body.getTag()) {
            case H_INVOKESTATIC -> INVOKESTATIC;
            case H_NEWINVOKESPECIAL -> INVOKESPECIAL;
            case H_INVOKEINTERFACE -> INVOKEINTERFACE;
            default -> INVOKEVIRTUAL;
        };
        m.visitMethodInsn(call, body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
        Type result = constructs ? Type.getObjectType(body.getOwner()) : Type.getReturnType(body.getDesc());
        Type returned = erased.getReturnType();
        if (returned == Type.VOID_TYPE) {
            if (result != Type.VOID_TYPE) {
                m.visitInsn(result.getSize() == 2 ? POP2 : POP);
            }
        } else {
            boolean primitive = StackTypes.isPrimitive(result) || StackTypes.isPrimitive(returned);
            StackTypes.adapt(m, result, primitive ? result : returned, returned);
        }
        m.visitInsn(returned.getOpcode(IRETURN));
    }
}
