import 'campaign-elements/define';
import 'campaign-elements/react';
import type { CampaignEventMap } from 'campaign-elements';
import { createSimulation } from 'campaign-elements/simulation';
import { useState } from 'react';

export function Portal() {
  const [dataSource] = useState(() => createSimulation({ latency: 20 }));
  const [locale, setLocale] = useState('en');
  const [selected, setSelected] = useState(0);
  const [edited, setEdited] = useState<readonly string[]>([]);

  /** This portal has an editor of its own for existing campaigns; new ones are made in ours. */
  const onEdit = (event: CampaignEventMap['campaign-edit']) => {
    if (event.detail.ids.length === 0) return;
    event.preventDefault();
    setEdited(event.detail.ids);
  };

  return (
    <>
      <header>
        <strong>React portal</strong>
        <label>
          Language{' '}
          <select value={locale} onChange={(event) => setLocale(event.target.value)}>
            <option>en</option>
            <option>de</option>
          </select>
        </label>
        <output>{selected} selected</output>
      </header>
      <campaign-provider
        dataSource={dataSource}
        locale={locale}
        oncampaign-edit={onEdit}
        oncampaign-selection-change={(event) => setSelected(event.detail.ids.length)}
      >
        <campaign-list page-size={50} />
        <campaign-info presentation="sheet" />
        <campaign-editor />
      </campaign-provider>
      {edited.length > 0 && <p>Portal edits {edited.join(', ')}</p>}
    </>
  );
}
