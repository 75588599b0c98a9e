import static org.objectweb.asm.Opcodes.*;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * A step of the build: makes an ordinary class of the lambdas and method references of each class. A lambda is linked
 * when it is first reached, by Java code that is interpreted then: for the two hundred of a conversion this takes
 * longer than the conversion. A class that stands in the class data archive takes a tenth of it, and one for all
 * lambdas of a class is loaded once: it has all their interfaces, and a number tells which lambda an object is.
 *
 * <p>The method that a lambda's body became is made static and visible in its package, so that the new class may call
 * it; a method reference to a private method is allowed by making the new class a nestmate.
 *
 * <p>usage: java -cp ASM PlainLambdas.java JAR
 */
final class PlainLambdas {
    private static final String OWN = "org/virtargv/";
    private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";

    /** The jar's entries by name, those that are made among them. */
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    /** By the name of a nest's host. */
    private final Map<String, List<String>> nestmates = new TreeMap<>();

    private long time;

    public static void main(String[] args) throws IOException {
        PlainLambdas all = new PlainLambdas();
        all.read(Path.of(args[0]));
        all.change();
        all.write(Path.of(args[0]));
    }

    private void read(Path jar) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                entries.put(e.getName(), in.readAllBytes());
                time = Math.max(time, e.getTime());
            }
        }
    }

    private void change() {
        for (String name : List.copyOf(entries.keySet())) {
            if (name.startsWith(OWN) && name.endsWith(".class")) {
                entries.put(name, new Outer().change(entries.get(name)));
            }
        }
        nestmates.forEach((host, members) -> entries.computeIfPresent(host + ".class", (n, c) -> with(c, members)));
    }

    private void write(Path jar) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, byte[]> e : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(e.getKey());
                entry.setTime(time);
                out.putNextEntry(entry);
                out.write(e.getValue());
            }
        }
    }

    private static byte[] with(byte[] host, List<String> members) {
        ClassWriter out = new ClassWriter(0);
        new ClassReader(host).accept(new ClassVisitor(ASM9, out) {
            @Override
            public void visitSource(String source, String debug) {
                super.visitSource(source, debug);
                members.forEach(this::visitNestMember);
            }
        }, 0);
        return out.toByteArray();
    }

    /** One class file with lambdas in it. */
    private final class Outer extends ClassVisitor {
        private String name;
        private String host;
        private boolean isInterface;
        private final List<Site> sites = new ArrayList<>();

        Outer() {
            super(ASM9, new ClassWriter(0));
        }

        byte[] change(byte[] bytes) {
            new ClassReader(bytes).accept(this, 0);
            if (!sites.isEmpty()) {
                write();
            }
            return ((ClassWriter) cv).toByteArray();
        }

        @Override
        public void visit(int version, int access, String name, String signature, String base, String[] interfaces) {
            this.name = name;
            host = name;
            isInterface = (access & ACC_INTERFACE) != 0;
            super.visit(version, access, name, signature, base, interfaces);
        }

        @Override
        public void visitNestHost(String host) {
            this.host = host;
            super.visitNestHost(host);
        }

        @Override
        public MethodVisitor visitMethod(int access, String method, String desc, String signature, String[] thrown) {
            MethodVisitor out;
            if (isBody(method)) {
                // the code stays as it is: 'this' becomes the first parameter, in the same variable
                boolean needsThis = (access & ACC_STATIC) == 0;
                int visible = access & ~ACC_PRIVATE | ACC_STATIC | (isInterface ? ACC_PUBLIC : 0);
                out = super.visitMethod(visible, method, needsThis ? withThis(desc) : desc, null, thrown);
            } else {
                out = super.visitMethod(access, method, desc, signature, thrown);
            }
            return new MethodVisitor(ASM9, out) {
                @Override
                public void visitInvokeDynamicInsn(String sam, String desc, Handle bootstrap, Object... args) {
                    if (!bootstrap.getOwner().equals(FACTORY) || !bootstrap.getName().equals("metafactory")) {
                        super.visitInvokeDynamicInsn(sam, desc, bootstrap, args);
                        return;
                    }
                    Site site = new Site(sites.size(), sam, desc, (Type) args[0], target((Handle) args[1]), (Type) args[2]);
                    sites.add(site);
                    super.visitMethodInsn(INVOKESTATIC, made(), site.factory(), desc, false);
                }
            };
        }

        private boolean isBody(String method) {
            return method.startsWith("lambda$");
        }

        private String withThis(String desc) {
            return "(L" + name + ";" + desc.substring(1);
        }

        private String made() {
            return name + "$L";
        }

        private Handle target(Handle body) {
            if (body.getOwner().equals(name) && isBody(body.getName())) {
                String desc = body.getTag() == H_INVOKESTATIC ? body.getDesc() : withThis(body.getDesc());
                return new Handle(H_INVOKESTATIC, name, body.getName(), desc, isInterface);
            }
            return body;
        }

        private void write() {
            ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
            String[] types = sites.stream().map(Site::type).distinct().toArray(String[]::new);
            refuseClashes(types);
            out.visit(V17, ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC, made(), null, "java/lang/Object", types);
            // a method reference may be to what is private
            out.visitNestHost(host);
            nestmates.computeIfAbsent(host, h -> new ArrayList<>()).add(made());
            out.visitField(ACC_PRIVATE | ACC_FINAL, WHICH, "I", null, null).visitEnd();
            Map<String, Type> fields = new TreeMap<>();
            Map<String, Site> constructors = new TreeMap<>();
            Map<String, List<Site>> methods = new TreeMap<>();
            for (Site site : sites) {
                for (int i = 0; i < site.captured().length; i++) {
                    fields.put(site.field(i), site.captured()[i]);
                }
                constructors.putIfAbsent(site.constructor(), site);
                factory(out, made(), site);
                methods.computeIfAbsent(site.sam() + site.erased(), m -> new ArrayList<>())
                        .add(site);
            }
            fields.forEach((field, type) -> out.visitField(
                            ACC_PRIVATE | ACC_FINAL, field, type.getDescriptor(), null, null)
                    .visitEnd());
            constructors.values().forEach(site -> constructor(out, made(), site));
            methods.values().forEach(same -> method(out, made(), same));
            out.visitEnd();
            entries.put(made() + ".class", out.toByteArray());
        }

        /** What one interface of a class leaves to be written, another must not have written. */
        private void refuseClashes(String[] types) {
            Map<String, String> written = new TreeMap<>();
            for (String type : types) {
                for (String method : defaults(type)) {
                    String other = written.putIfAbsent(method, type);
                    boolean asked = sites.stream().anyMatch(s -> (s.sam() + s.erased()).equals(method));
                    if (asked || other != null) {
                        throw new IllegalStateException(made() + " would have " + method + " of " + type + " and another");
                    }
                }
            }
        }
    }

    private static final String WHICH = "which";

    /** The default methods of an interface itself; those that the lambdas have extend none. */
    private List<String> defaults(String type) {
        List<String> out = new ArrayList<>();
        ClassVisitor visitor = new ClassVisitor(ASM9) {
            @Override
            public MethodVisitor visitMethod(int access, String name, String desc, String signature, String[] thrown) {
                if ((access & (ACC_ABSTRACT | ACC_STATIC)) == 0) {
                    out.add(name + desc);
                }
                return null;
            }
        };
        try (InputStream own = ClassLoader.getSystemResourceAsStream(type + ".class")) {
            byte[] bytes = entries.containsKey(type + ".class") ? entries.get(type + ".class") : own.readAllBytes();
            new ClassReader(bytes).accept(visitor, ClassReader.SKIP_CODE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }

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
    private record Site(int number, String sam, String desc, Type erased, Handle body, Type exact) {
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

    private static void constructor(ClassWriter out, String made, Site site) {
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

    private static void factory(ClassWriter out, String made, Site site) {
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
    private static void method(ClassWriter out, String made, List<Site> sites) {
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
            adapt(m, captured[i], captured[i], wanted.get(i));
        }
        Type[] given = erased.getArgumentTypes();
        int variable = 1;
        for (int i = 0; i < given.length; i++) {
            m.visitVarInsn(given[i].getOpcode(ILOAD), variable);
            adapt(m, given[i], exact.getArgumentTypes()[i], wanted.get(captured.length + i));
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
            adapt(m, result, isPrimitive(result) || isPrimitive(returned) ? result : returned, returned);
        }
        m.visitInsn(returned.getOpcode(IRETURN));
    }

    /**
     * What stands on the stack becomes what is wanted.
     *
     * @param exact what it is known to be
     */
    private static void adapt(MethodVisitor m, Type given, Type exact, Type wanted) {
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

    private static boolean isPrimitive(Type type) {
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
