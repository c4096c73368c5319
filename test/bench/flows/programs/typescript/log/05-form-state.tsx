import { useForm } from 'react-hook-form';

interface Intake {
  ssn: string;
  dateOfBirth: string;
}

export function IntakeForm({ onSave }: { onSave(values: Intake): Promise<void> }) {
  const { register, handleSubmit, formState } = useForm<Intake>();
  const { errors, isDirty } = formState;
  console.debug('dirty', isDirty, 'errors', Object.keys(errors).length); // ok
  if (errors.ssn) console.warn('ssn', errors.ssn.type); // ok
  const submit = handleSubmit(async (values) => {
    await onSave(values);
    console.info('intake saved'); // ok
  });
  return <form onSubmit={submit}><input {...register('ssn')} /><input {...register('dateOfBirth')} /></form>;
}
