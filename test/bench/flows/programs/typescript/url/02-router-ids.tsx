import { useRouter } from 'next/navigation';

interface Props {
  patient: { id: string; fullName: string; mrn: string };
  tab: string;
}

export function ChartLink({ patient, tab }: Props) {
  const router = useRouter();
  const open = () => router.push(`/charts/${patient.id}?tab=${tab}`); // ok
  return <button onClick={open}>{patient.fullName}</button>;
}
