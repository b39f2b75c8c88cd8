import { type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react'
import { useSessionStore } from '../state/useSession'
import type { Beginning } from './editor/createEditor'
import type { MountedField, mountEditor } from './editor/mountEditor'
import type { FieldHandle } from './fieldHandle'

interface EditorFieldProps {
  readonly ref: Ref<FieldHandle>
  readonly mount: typeof mountEditor
  readonly beginning: Beginning
}

/** The formula in an editor: colours, completion, undo, marks. React owns that it exists, CodeMirror what is in it. */
export function EditorField({ ref, mount, beginning }: EditorFieldProps) {
  const store = useSessionStore()
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<MountedField>(undefined)
  useLayoutEffect(() => {
    if (!host.current) return
    const mounted = mount(host.current, store, beginning)
    editor.current = mounted
    return () => mounted.destroy()
  }, [mount, store, beginning])
  useImperativeHandle(ref, () => ({
    focus: () => editor.current?.focus(),
    insert: (text) => editor.current?.insert(text),
  }))
  return <div ref={host} className="formula-editor" />
}
